package io.afterproof.processor.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the plugin runs, when it is silent, and what it leaves behind. */
final class LifecycleTest {
    private static final String TOOLS = """
            package app;
            @io.afterproof.Guarded
            public interface Tools {
                String read(String id);
            }
            """;
    private static final String GUARD = """
            package app;
            public final class GuardedTools implements Tools {
                public String read(String id) { return id; }
            }
            """;
    private static final String AGENT = """
            package app;
            public class Agent {
                void run(Tools tools) {
                    tools.read("1");
                    tools.read("2");
                    tools.read("3");
                    tools.read("4");
                }
            }
            """;
    private static final String FIRST = "package app; public class AaaFirst {}";

    @TempDir
    private Path folder;

    @Test
    void startsByItselfFromTheClassPathWithoutAnnotationProcessing() throws IOException {
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        write("Agent", AGENT);

        Compiled compiled = compile(System.getProperty("java.class.path"), "-proc:none");

        assertThat(compiled.succeeded).isFalse();
        assertThat(compiled.output).contains("Agent.java:7: error: [Afterproof/ChainTooDeep]");
    }

    @Test
    void startsFromTheProcessorPath() throws IOException {
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        write("Agent", AGENT);

        Compiled compiled =
                compile(annotations(), "-proc:none", "-processorpath", System.getProperty("java.class.path"));

        assertThat(compiled.output).contains("[Afterproof/ChainTooDeep]");
    }

    @Test
    void noClassFileIsLeftBehindAFinding() throws IOException {
        write("AaaFirst", FIRST);
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        write("Agent", AGENT);

        compile(System.getProperty("java.class.path"), "-proc:none");

        assertThat(classFiles()).isEmpty();
    }

    @Test
    void withoutAFindingNothingIsSaid() throws IOException {
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        write("Agent", AGENT.replace("tools.read(\"4\");", ""));

        Compiled compiled = compile(System.getProperty("java.class.path"), "-proc:none", "-Xlint:all", "-Werror");

        assertThat(compiled.output).isEmpty();
        assertThat(classFiles()).contains("Agent.class", "Tools.class");
    }

    @Test
    void silentBehindTheErrorsOfTheCompiler() throws IOException {
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        write("Agent", AGENT.replace("tools.read(\"1\");", "tools.reed(\"1\"); tools.read(\"1\");"));

        Compiled compiled = compile(System.getProperty("java.class.path"), "-proc:none");

        assertThat(compiled.output).contains("cannot find symbol").doesNotContain("Afterproof");
    }

    @Test
    void findingsStandBesideErrorsThatLeaveEveryCallWhole() throws IOException {
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        write("Agent", AGENT);
        write("Other", "package app; class Other implements Runnable {}");

        Compiled compiled = compile(System.getProperty("java.class.path"), "-proc:none");

        assertThat(compiled.output).contains("is not abstract").contains("[Afterproof/ChainTooDeep]");
    }

    @Test
    void silentBehindATypeThatDoesNotExist() throws IOException {
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        write("Agent", AGENT);
        write("Other", "package app; class Other { void run() { Missing missing = null; } }");

        Compiled compiled = compile(System.getProperty("java.class.path"), "-proc:none");

        assertThat(compiled.output).contains("cannot find symbol").doesNotContain("Afterproof");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int f() { return \"x\"; }",
                "void f() { int x = \"x\"; }",
                "void f() { int x; x = new Object(); }",
                "void f() { this.f(3); }"
            })
    void silentBehindValuesThatDoNotFitTheirType(String member) throws IOException {
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        write("Agent", AGENT);
        write("Other", "package app; class Other { " + member + " }");

        Compiled compiled = compile(System.getProperty("java.class.path"), "-proc:none");

        assertThat(compiled.output).contains("error").doesNotContain("Afterproof");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a class declared twice  | package app; class Agent {}                                   | duplicate class
            another file's name     | package app; public class Named {}                            | should be declared in a file
            a wrong value           | package app; @SuppressWarnings(value = 3) class Other {}      | cannot be converted
            a wrong value of ours   | package app; @io.afterproof.Guarded(maxDepth = "x") interface Other {} | cannot be converted
            an unknown member       | package app; @Deprecated(reason = "x") class Other {}         | cannot find symbol
            """)
    void silentBehindErrorsThatStopAnnotationProcessing(String name, String other, String error) throws IOException {
        write("Tools", TOOLS);
        write("Agent", AGENT);
        write("Other", other);
        String path = System.getProperty("java.class.path");

        Compiled compiled = compile(path, "-processorpath", path);

        assertThat(compiled.output).contains(error).doesNotContain("Afterproof");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            package app; class Agent {}        | duplicate class
            package app; public class Named {} | should be declared in a file
            """)
    void silentBehindMisplacedClassesWithoutAnnotationProcessing(String other, String error) throws IOException {
        write("Tools", TOOLS);
        write("Agent", AGENT);
        write("Other", other);

        Compiled compiled = compile(System.getProperty("java.class.path"), "-proc:none");

        assertThat(compiled.output).contains(error).doesNotContain("Afterproof");
    }

    @Test
    void silentBehindACallThatTheCompilerLeavesUnresolved() throws IOException {
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        write("Agent", AGENT);
        write("Other", """
                package app;
                class Other {
                    static Other create() {
                        int number = switch ("".length()) { case 0 -> { return new Other(); } default -> 2; };
                    }
                }
                """);

        Compiled compiled = compile(System.getProperty("java.class.path"), "-proc:none");

        assertThat(compiled.output).contains("out of a switch expression").doesNotContain("Afterproof");
    }

    @Test
    void silentBehindAYieldOutsideOfASwitch() throws IOException {
        write("Tools", TOOLS.replace("String read", "@io.afterproof.Gate boolean read"));
        write("GuardedTools", GUARD.replace("String read", "boolean read").replace("return id", "return true"));
        write("Agent", "package app; class Agent { void run(Tools tools) { yield tools.read(\"1\"); } }");

        Compiled compiled = compile(System.getProperty("java.class.path"), "-proc:none");

        assertThat(compiled.output).contains("Agent.java:1: error:").doesNotContain("Afterproof");
    }

    @Test
    void inertWithoutTheAnnotations() throws IOException {
        write("Tools", TOOLS.replace("@io.afterproof.Guarded", ""));
        write("Agent", AGENT);

        Compiled compiled = compile("", "-proc:none", "-processorpath", System.getProperty("java.class.path"));

        assertThat(compiled.output).isEmpty();
        assertThat(compiled.succeeded).isTrue();
    }

    @Test
    void seesClassesThatTheCompilerFindsOnTheSourcePathOnly() throws IOException {
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        write(
                "Agent",
                AGENT.replace("tools.read(\"3\");", "Helper.help(tools);").replace("tools.read(\"4\");", ""));
        Files.createDirectories(folder.resolve("path/app"));
        Files.writeString(
                folder.resolve("path/app/Helper.java"),
                "package app; class Helper { static void help(Tools t) { t.read(\"a\"); t.read(\"b\"); } }");

        Compiled compiled = compile(
                System.getProperty("java.class.path"),
                "-proc:none",
                "-sourcepath",
                folder.resolve("path").toString());

        assertThat(compiled.output).contains("Agent.java:6: error: [Afterproof/ChainTooDeep]");
    }

    @Test
    void worksInANamedModule() throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("src/module-info.java"), "module app { requires io.afterproof.annotations; }");
        write("Tools", TOOLS);
        write("Agent", AGENT);

        Compiled compiled =
                compile("", "-proc:none", "-processorpath", System.getProperty("java.class.path"), "-p", annotations());

        assertThat(compiled.output).contains("[Afterproof/ChainTooDeep]").contains("[Afterproof/GuardMissing]");
    }

    @Test
    void findsTheGuardThatAnEarlierCompilationLeft() throws IOException {
        write("Tools", TOOLS);
        write("GuardedTools", GUARD);
        compile(System.getProperty("java.class.path"), "-proc:none");
        Files.delete(folder.resolve("src/app/GuardedTools.java"));

        Compiled compiled = compile(
                System.getProperty("java.class.path") + java.io.File.pathSeparator + folder.resolve("out"),
                "-proc:none");

        assertThat(compiled.output).isEmpty();
    }

    private record Compiled(boolean succeeded, String output) {}

    private Compiled compile(String classPath, String... options) throws IOException {
        Files.createDirectories(folder.resolve("out"));
        StringWriter output = new StringWriter();
        List<String> all = new ArrayList<>(Arrays.asList(options));
        all.addAll(List.of("-cp", classPath, "-d", folder.resolve("out").toString()));
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(folder.resolve("src"))) {
            List<Path> java = sources.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            boolean succeeded = javac.getTask(output, files, null, all, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            return new Compiled(succeeded, output.toString());
        }
    }

    private void write(String name, String source) throws IOException {
        Files.createDirectories(folder.resolve("src/app"));
        Files.writeString(folder.resolve("src/app/" + name + ".java"), source);
    }

    private List<String> classFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }
    }

    private static String annotations() {
        return Path.of(io.afterproof.Guarded.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }
}
