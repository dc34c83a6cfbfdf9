package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The code of docs/testing.md compiles in silence, its tests pass, and its blind verifier is told what the page says. */
class TestingPageTest {
    private static final Path PAGE = Path.of("../../docs/testing.md");
    private static final Pattern FENCED = Pattern.compile("^```(.*)\\n([\\s\\S]*?)^```$", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("^(?:final )?(?:class|interface) (\\w+)", Pattern.MULTILINE);
    private static final Pattern VERIFIER = Pattern.compile("    default Verdict isRefunded[\\s\\S]*?\\n    }\\n");

    @TempDir
    Path folder;

    private String page;

    @BeforeEach
    void readThePage() throws Exception {
        page = Files.readString(PAGE);
    }

    private List<String> blocks(String kind) {
        return FENCED.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(kind))
                .map(block -> block.group(2))
                .toList();
    }

    @Test
    void theTestsOfThePagePass() throws Throwable {
        ClassLoader compiled = compile(blocks("java right"));

        assertThat(run(compiled, "shop.VerifiersTest"))
                .containsOnly("passed", "skipped")
                .contains("passed");
        assertThat(run(compiled, "shop.RefundUnderFaultsTest")).hasSize(2).containsOnly("passed");
    }

    @Test
    void theBlindVerifierIsToldWhatThePageSays() throws Exception {
        String blind = Matcher.quoteReplacement(blocks("java blind").get(0).indent(4));
        ClassLoader compiled = compile(blocks("java right").stream()
                .map(source -> VERIFIER.matcher(source).replaceAll(blind))
                .toList());

        Throwable told = catchThrowable(() -> run(compiled, "shop.VerifiersTest"));

        assertThat(told).isInstanceOf(AssertionError.class);
        assertThat(oneLine(told.getMessage())).contains(oneLine(blocks("text").get(0)));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private ClassLoader compile(List<String> sources) throws Exception {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            Matcher type = TYPE.matcher(source);
            assertThat(type.find()).as(source).isTrue();
            Path file = folder.resolve("shop/" + type.group(1) + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source));
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String path = System.getProperty("java.class.path");
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            new StringWriter(),
                            manager,
                            said,
                            List.of("-parameters", "-d", classes.toString(), "-cp", path, "-processorpath", path),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
        assertThat(said.getDiagnostics()).isEmpty();
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    /** What became of each test; a failed one is thrown. */
    private static List<String> run(ClassLoader compiled, String name) throws Throwable {
        Class<?> tests = compiled.loadClass(name);
        List<String> results = new ArrayList<>();
        for (Method method : tests.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(TestFactory.class)) {
                Constructor<?> constructor = tests.getDeclaredConstructor();
                constructor.setAccessible(true);
                method.setAccessible(true);
                Object returned;
                try {
                    returned = method.invoke(constructor.newInstance());
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
                results.addAll(returned instanceof Stream<?> dynamic ? runEach(dynamic) : List.of("passed"));
            }
        }
        return results;
    }

    private static List<String> runEach(Stream<?> dynamic) throws Throwable {
        List<String> results = new ArrayList<>();
        for (Object test : dynamic.toList()) {
            try {
                ((DynamicTest) test).getExecutable().execute();
                results.add("passed");
            } catch (TestAbortedException skipped) {
                results.add("skipped");
            }
        }
        return results;
    }
}
