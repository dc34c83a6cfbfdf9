package io.afterproof.processor.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain that crosses compilations gives the verdict of a full build, or the build says that it is partial. */
final class SummariesTest {
    private static final String TOOLS = """
            package lib;
            @io.afterproof.Guarded
            public interface Tools {
                @io.afterproof.ReadOnly
                String read(String id);
                @io.afterproof.Gate
                boolean balanced();
                default String twice(String id) { return read(id) + read(id); }
            }
            """;
    private static final String HELPER = """
            package lib;
            public class Helper {
                private final Tools tools;
                public Helper(Tools tools) { this.tools = tools; }
                public void two(String... ids) { tools.read(ids[0]); inner(); }
                private void inner() { tools.read("2"); }
                public void gated() {
                    if (!tools.balanced()) { throw new IllegalStateException(); }
                    tools.read("1");
                }
                public int none() { return 0; }
            }
            """;
    private static final String AGENT = """
            package app;
            import lib.*;
            class Agent {
                void run(Tools tools, Helper helper) {
                    tools.read("1");
                    tools.read("2");
                    helper.two("3");
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void aLibraryWithTools() throws IOException {
        library = folder.resolve("library");
        write("library-src/lib/Tools.java", TOOLS);
        write("library-src/lib/Helper.java", HELPER);
        assertThat(compile("library-src", library, "")).isEmpty();
    }

    @Test
    void aChainThatCrossesADirectory() throws IOException {
        write("app/Agent.java", AGENT);

        assertThat(compile("app", folder.resolve("out"), library.toString()))
                .contains("Agent.java:7: error: [Afterproof/ChainTooDeep]")
                .contains("calls Helper.two  (Agent.java:7)")
                .contains("Tools.read  (Helper.java:5)")
                .contains("Tools.read  (Helper.java:6)");
    }

    @Test
    void aChainThatCrossesAJar() throws IOException {
        write("app/Agent.java", AGENT);

        assertThat(compile("app", folder.resolve("out"), jar().toString()))
                .contains("Agent.java:7: error: [Afterproof/ChainTooDeep]");
    }

    @Test
    void aChainThatCrossesAModule() throws IOException {
        String modules = annotationsAndRuntime();
        write(
                "library-src/module-info.java",
                "module library { exports lib; requires transitive io.afterproof.annotations;"
                        + " requires io.afterproof.runtime; }");
        Path module = folder.resolve("module");
        assertThat(compile("library-src", module, "", "-p", modules)).isEmpty();
        write("app/module-info.java", "module app { requires library; }");
        write("app/app/Agent.java", AGENT);

        assertThat(compile("app", folder.resolve("out"), "", "-p", modules + File.pathSeparator + module))
                .contains("Agent.java:7: error: [Afterproof/ChainTooDeep]");
    }

    @Test
    void aGateInTheOtherCompilationCounts() throws IOException {
        write(
                "app/Agent.java",
                AGENT.replace("helper.two(\"3\");", "helper.gated(); tools.read(\"3\"); helper.none();"));

        assertThat(compile("app", folder.resolve("out"), library.toString())).isEmpty();
    }

    @Test
    void aDefaultMethodOfAToolInterface() throws IOException {
        write("app/Agent.java", AGENT.replace("helper.two(\"3\");", "tools.twice(\"3\");"));

        assertThat(compile("app", folder.resolve("out"), library.toString()))
                .contains("Agent.java:7: error: [Afterproof/ChainTooDeep]");
    }

    @Test
    void anOverrideThatWasSeenWhereTheMethodWasCompiled() throws IOException {
        write("library-src/lib/Step.java", "package lib; public interface Step { void run(Tools tools); }");
        write(
                "library-src/lib/Long.java",
                "package lib; class Long implements Step {"
                        + " public void run(Tools tools) { tools.read(\"1\"); tools.read(\"2\"); } }");
        compile("library-src", library, "");
        write(
                "app/Agent.java",
                AGENT.replace("Helper helper", "Step step").replace("helper.two(\"3\")", "step.run(tools)"));

        assertThat(compile("app", folder.resolve("out"), library.toString()))
                .contains("Agent.java:7: error: [Afterproof/ChainTooDeep]");
    }

    @Test
    void recompilingOneFileGivesTheVerdictOfAFullBuild() throws IOException {
        write(
                "library-src/lib/Caller.java",
                AGENT.replace("package app;", "package lib;").replace("import lib.*;", ""));
        String full = compile("library-src", folder.resolve("full"), "");
        Files.delete(folder.resolve("library-src/lib/Tools.java"));
        Files.delete(folder.resolve("library-src/lib/Helper.java"));

        String partial = compile("library-src", library, library.toString());

        assertThat(full).contains("[Afterproof/ChainTooDeep]");
        assertThat(partial.replace("Agent", "Caller")).isEqualTo(full.replace("Agent", "Caller"));
    }

    @Test
    void withoutASummaryTheCheckIsPartialAndSaysSoOnce() throws IOException {
        deleteSummaries();
        write("app/Agent.java", AGENT.replace("helper.two(\"3\");", "helper.two(\"3\"); helper.two(\"4\");"));

        assertThat(compile("app", folder.resolve("out"), library.toString()))
                .contains("Note: [Afterproof/Partial]")
                .contains("lib.Helper")
                .doesNotContain("error:")
                .containsOnlyOnce("[Afterproof/Partial]");
    }

    @Test
    void aSummaryThatDoesNotFitItsClassIsNotBelieved() throws IOException {
        write(
                "library-src/lib/Helper.java",
                HELPER.replace("public int none() { return 0; }", "public void other() {}"));
        Path changed = folder.resolve("changed");
        compile("library-src", changed, "");
        Files.copy(
                changed.resolve("lib/Helper.class"),
                library.resolve("lib/Helper.class"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        write("app/Agent.java", AGENT);

        assertThat(compile("app", folder.resolve("out"), library.toString()))
                .contains("[Afterproof/Partial]")
                .doesNotContain("error:");
    }

    @Test
    void aClassThatNoLongerReachesToolsLosesItsOldSummary() throws IOException {
        write("library-src/lib/Helper.java", "package lib; public class Helper { public void two(String... ids) {} }");
        compile("library-src", library, "");
        write("app/Agent.java", AGENT);

        assertThat(compile("app", folder.resolve("out"), library.toString())).isEmpty();
    }

    @Test
    void theSameSourcesGiveTheSameSummaries() throws IOException {
        Path again = folder.resolve("again");
        compile("library-src", again, "");

        assertThat(again.resolve("afterproof_summaries/lib.Helper"))
                .hasSameTextualContentAs(library.resolve("afterproof_summaries/lib.Helper"));
    }

    private void write(String path, String source) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), source);
    }

    private void deleteSummaries() throws IOException {
        try (Stream<Path> files = Files.list(library.resolve("afterproof_summaries"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(library)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(library.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static String annotationsAndRuntime() {
        return Stream.of(io.afterproof.Guarded.class, io.afterproof.runtime.Chain.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String compile(String source, Path output, String classPath, String... more) throws IOException {
        Files.createDirectories(output);
        StringWriter told = new StringWriter();
        String path = System.getProperty("java.class.path");
        List<String> options = new ArrayList<>(Arrays.asList(
                "-cp", path + File.pathSeparator + classPath, "-processorpath", path, "-d", output.toString()));
        options.addAll(Arrays.asList(more));
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(folder.resolve(source))) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            javac.getTask(told, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        return told.toString();
    }
}
