package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.processor.sarif.SarifSchema;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradle loads annotation processors itself, and leaves plugins to javac: two copies of our classes, one compilation. */
final class LoadedApartTest {
    private static final String TOOLS = """
            package lib;
            @io.afterproof.Guarded
            public interface Tools {
                String read(String id);
            }
            """;
    private static final String SUSPECTS = """
            package lib;
            @io.afterproof.Guarded
            public interface Suspects {
                String cancel(String id);
            }
            """;
    private static final String HELPER = """
            package lib;
            public class Helper {
                public static void twice(Tools tools) { tools.read("1"); tools.read("2"); }
            }
            """;
    private static final String AGENT = """
            package app;
            class Agent {
                void run(lib.Tools tools) {
                    tools.read("1");
                    tools.read("2");
                    lib.Helper.twice(tools);
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void thePluginHasTheFilerOfTheProcessorAndFindsSummaries() throws Exception {
        assertThat(compile("library", "", Map.of("lib/Tools.java", TOOLS, "lib/Helper.java", HELPER)))
                .isEmpty();

        String said = compile("app", folder.resolve("library/out").toString(), Map.of("app/Agent.java", AGENT));

        assertThat(said)
                .contains("Agent.java:6: error: [Afterproof/ChainTooDeep]")
                .doesNotContain("Partial");
    }

    @Test
    void bothHaveOneReport() throws Exception {
        Path report = folder.resolve("both.sarif");

        compile(
                "app",
                "",
                Map.of(
                        "lib/Tools.java", TOOLS,
                        "lib/Suspects.java", SUSPECTS,
                        "lib/Helper.java", HELPER,
                        "app/Agent.java", AGENT),
                "-Aafterproof.sarif=" + report);

        assertThat(SarifSchema.findings(Files.readString(report)))
                .containsExactly("Agent.java:6 ChainTooDeep", "Suspects.java:4 SuspectMutation");
    }

    @Test
    void aReportOfDeclarationsIsWrittenWhereBodiesAreNotReached() throws Exception {
        Path report = folder.resolve("both.sarif");

        compile(
                "app",
                "",
                Map.of("lib/Bad.java", SUSPECTS.replace("Suspects", "Bad")),
                "-Aafterproof.warnings=error",
                "-Aafterproof.sarif=" + report);

        assertThat(SarifSchema.findings(Files.readString(report))).containsExactly("Bad.java:4 SuspectMutation");
    }

    private String compile(String name, String classPath, Map<String, String> sources, String... options)
            throws Exception {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(name + "/src/" + source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        Path output = Files.createDirectories(folder.resolve(name + "/out"));
        List<String> all = new ArrayList<>(List.of(options));
        String ours = System.getProperty("java.class.path");
        all.addAll(
                List.of("-cp", classPath + File.pathSeparator + ours, "-processorpath", ours, "-d", output.toString()));
        all.add("-Xlint:-options");
        StringWriter said = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (var manager = javac.getStandardFileManager(null, null, null);
                URLClassLoader apart = apart(ours)) {
            Class<?> type = apart.loadClass(AfterproofProcessor.class.getName());
            assertThat(type).isNotSameAs(AfterproofProcessor.class);
            JavaCompiler.CompilationTask task =
                    javac.getTask(said, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of((Processor) type.getConstructor().newInstance()));
            task.call();
        }
        return said.toString();
    }

    private static URLClassLoader apart(String classPath) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            urls.add(url(entry));
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) throws MalformedURLException {
        return Path.of(entry).toUri().toURL();
    }
}
