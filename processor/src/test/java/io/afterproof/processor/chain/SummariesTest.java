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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static final String STEPS = """
            package lib;
            class Caller {
                void all(Tools tools, Step step) { tools.read("0"); tools.read("1"); step.run(tools); }
            }
            """;
    private static final String LONG = """
            package lib;
            class Long implements Step {
                public void run(Tools tools) { tools.read("1"); tools.read("2"); }
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public void other() {}",
                "public int none() { return 0; } private void added() {}",
                "public int none() { return 0; } private static final int ADDED = 1;"
            })
    void aSummaryThatDoesNotFitItsClassIsNotBelieved(String changed) throws IOException {
        replaceHelper(HELPER.replace("public int none() { return 0; }", changed));
        write("app/Agent.java", AGENT);

        assertThat(compile("app", folder.resolve("out"), library.toString()))
                .contains("[Afterproof/Partial]")
                .doesNotContain("error:");
    }

    @Test
    void aBodyThatChangedWithoutUsIsNotNoticed() throws IOException {
        replaceHelper(HELPER.replace("inner(); }", "}"));
        write("app/Agent.java", AGENT);

        assertThat(compile("app", folder.resolve("out"), library.toString()))
                .contains("Agent.java:7: error: [Afterproof/ChainTooDeep]");
    }

    /** The class file of another compilation, beside the summary that was there. */
    private void replaceHelper(String source) throws IOException {
        write("library-src/lib/Helper.java", source);
        Path changed = folder.resolve("changed");
        compile("library-src", changed, "");
        Files.copy(
                changed.resolve("lib/Helper.class"),
                library.resolve("lib/Helper.class"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void theSummariesOfAllKindsOfClassesFitWhenTheyAreReadBack() throws IOException {
        write("library-src/lib/Kinds.java", """
                package lib;
                import java.util.*;
                public class Kinds {
                    public enum Mode implements Runnable {
                        ON { @Override public void run() { tools.read("1"); } }, OFF;
                        static Tools tools;
                        private final int size = 1;
                        @Override public void run() { assert size > 0; tools.read("1"); tools.read("2"); }
                    }
                    public record Order<T extends Comparable<T>>(T id, int... sizes) {
                        public Order { Objects.requireNonNull(id); }
                        public void two(Tools tools) { tools.read("1"); tools.read("2"); }
                    }
                    public abstract static class Base<T> implements Comparable<Base<T>> {
                        protected abstract void go(Map<String, ? super T> all, T[] some);
                        public void two(Tools tools) { Runnable work = () -> tools.read("1"); work.run(); tools.read("2"); }
                        @Override public int compareTo(Base<T> other) { return switch (Mode.ON) { case ON -> 1; default -> 0; }; }
                    }
                    public class Inner {
                        private final Tools tools;
                        public Inner(Tools tools) { this.tools = tools; }
                        public void two() { tools.read("1"); tools.read("2"); }
                    }
                    public sealed interface Shape permits Circle { default void two(Tools tools) { tools.read("1"); tools.read("2"); } }
                    public static final class Circle implements Shape {}
                }
                """);
        assertThat(compile("library-src", library, "")).isEmpty();
        write("app/All.java", """
                package app;
                import lib.*;
                class All {
                    void mode(Tools tools) { tools.read("1"); tools.read("2"); Kinds.Mode.OFF.run(); }
                    void record(Tools tools, Kinds.Order<String> order) { order.two(tools); order.two(tools); }
                    void base(Tools tools, Kinds.Base<String> base) { base.two(tools); base.two(tools); }
                    void inner(Kinds.Inner inner) { inner.two(); inner.two(); }
                    void shape(Tools tools, Kinds.Circle shape) { shape.two(tools); shape.two(tools); }
                }
                """);

        assertThat(compile("app", folder.resolve("out"), library.toString()))
                .doesNotContain("Partial")
                .contains(
                        "All.java:4: error", "All.java:5: error", "All.java:6: error", "All.java:7: error", "5 errors");
    }

    @Test
    void aClassThatNoLongerReachesToolsLosesItsOldSummary() throws IOException {
        write("library-src/lib/Helper.java", "package lib; public class Helper { public void two(String... ids) {} }");
        compile("library-src", library, "");
        write("app/Agent.java", AGENT);

        assertThat(compile("app", folder.resolve("out"), library.toString())).isEmpty();
    }

    @Test
    void anOverrideThatIsCompiledLaterThanItsCaller() throws IOException {
        write("library-src/lib/Step.java", "package lib; public interface Step { void run(Tools tools); }");
        write("library-src/lib/Caller.java", STEPS);
        assertThat(compile("library-src", library, "")).isEmpty();
        write("later/lib/Long.java", LONG);

        assertThat(compile("later", library, library.toString()))
                .contains("Long.java:3: Note: [Afterproof/Partial]")
                .contains("Long.run")
                .contains("lib.Step")
                .doesNotContain("error:");
    }

    @Test
    void anOverrideThatIsCompiledLaterAndDoesMoreThanTheOthers() throws IOException {
        write("library-src/lib/Step.java", "package lib; public interface Step { void run(Tools tools); }");
        write("library-src/lib/Caller.java", STEPS);
        write("library-src/lib/Short.java", LONG.replace("Long", "Short").replace("tools.read(\"2\");", ""));
        assertThat(compile("library-src", library, "")).isEmpty();
        write("later/lib/Long.java", LONG);

        assertThat(compile("later", folder.resolve("out"), library.toString()))
                .contains("[Afterproof/Partial]")
                .contains("lib.Caller is not compiled now");
    }

    @Test
    void anOverrideThatIsCompiledLaterAndDoesNoMoreThanTheOthers() throws IOException {
        write("library-src/lib/Step.java", "package lib; public interface Step { void run(Tools tools); }");
        write("library-src/lib/Caller.java", STEPS.replace("tools.read(\"0\");", ""));
        write("library-src/lib/Short.java", LONG.replace("Long", "Short"));
        assertThat(compile("library-src", library, "")).isEmpty();
        write("later/lib/Long.java", LONG);

        assertThat(compile("later", library, library.toString())).isEmpty();
    }

    @Test
    void aClassThatDoesMoreThanWhenItsCallerWasCompiled() throws IOException {
        write("library-src/app/Agent.java", AGENT.replace("helper.two", "helper.gated(); tools.read"));
        assertThat(compile("library-src", library, "")).isEmpty();
        write("later/lib/Helper.java", HELPER.replace("tools.read(\"1\");", "tools.read(\"1\"); two(\"2\", \"3\");"));

        assertThat(compile("later", library, library.toString()))
                .contains("[Afterproof/Partial]")
                .contains("Helper.gated does more")
                .contains("app.Agent is not compiled now")
                .doesNotContain("error:");
    }

    @Test
    void aClassThatDoesMoreForTheSecondTime() throws IOException {
        write("library-src/app/Agent.java", AGENT.replace("helper.two", "helper.gated(); tools.read"));
        assertThat(compile("library-src", library, "")).isEmpty();
        write("later/lib/Helper.java", HELPER.replace("tools.read(\"1\");", "tools.read(\"1\"); tools.read(\"2\");"));
        assertThat(compile("later", library, library.toString())).contains("[Afterproof/Partial]");
        write("later/lib/Helper.java", HELPER.replace("tools.read(\"1\");", "two(\"1\"); tools.read(\"3\");"));

        assertThat(compile("later", library, library.toString())).contains("app.Agent is not compiled now");
    }

    @Test
    void aCallerThatWasCompiledLaterThanTheMethodIsNotKnown() throws IOException {
        write("app/Agent.java", AGENT.replace("helper.two", "helper.gated(); tools.read"));
        assertThat(compile("app", library, library.toString())).isEmpty();
        write("later/lib/Helper.java", HELPER.replace("tools.read(\"1\");", "tools.read(\"1\"); two(\"2\", \"3\");"));

        assertThat(compile("later", library, library.toString())).isEmpty();
    }

    @Test
    void aClassThatBeginsToCallToolsBesideItsCaller() throws IOException {
        write("library-src/lib/Plain.java", "package lib; public class Plain { public void run(Tools tools) {} }");
        write("library-src/lib/Caller.java", STEPS.replace("Step", "Plain"));
        assertThat(compile("library-src", library, "")).isEmpty();
        write(
                "later/lib/Plain.java",
                "package lib; public class Plain { public void run(Tools tools) { tools.read(\"1\"); } }");

        assertThat(compile("later", library, library.toString()))
                .contains("[Afterproof/Partial]")
                .contains("Plain.run does more");
    }

    @Test
    void whatDoesMoreIsNoNewsWhereItsCallersAreCompiledToo() throws IOException {
        write("library-src/app/Agent.java", AGENT.replace("helper.two", "helper.gated(); tools.read"));
        assertThat(compile("library-src", library, "")).isEmpty();
        write(
                "library-src/lib/Helper.java",
                HELPER.replace("tools.read(\"1\");", "tools.read(\"1\"); tools.read(\"2\");"));

        assertThat(compile("library-src", library, library.toString())).isEmpty();
    }

    @Test
    void whatDoesLessIsNoNews() throws IOException {
        write("library-src/app/Agent.java", AGENT.replace("helper.two", "helper.gated(); tools.read"));
        assertThat(compile("library-src", library, "")).isEmpty();
        write("later/lib/Helper.java", HELPER.replace("inner(); }", "}"));

        assertThat(compile("later", library, library.toString())).isEmpty();
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
