package io.afterproof.processor.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tool interface that is compiled alone, and asks more of those who use it, says that the build is partial. */
final class RecompiledToolsTest {
    private static final String TOOLS = """
            package lib;
            import io.afterproof.*;
            @Guarded(maxDepth = 5, maxDestructive = 5)
            public interface Tools {
                @ReadOnly
                String read(String id);
                @ReadOnly @Expect("fits")
                String proven(String id);
                @Gate
                boolean balanced();
                @ReadOnly
                boolean isReady();
                @ReadOnly
                String other(String id);
                @Mutating(destructive = false) @VerifyAfter("isThere")
                void put(String id);
                @Mutating @VerifyAfter("isThere") @Approval
                void drop(String id);
                @Mutating(noEffectOn = IllegalStateException.class) @VerifyAfter("isThere")
                @Idempotent(by = Dedupe.REMOTE)
                void send(String id);
                default boolean isThere(String id) { return read(id) != null; }
                default boolean fits(@Result String read) { return read("2").equals(read); }
                default boolean plain() { return true; }
            }
            """;
    private static final String USER = """
            package app;
            class User {
                void two(lib.Tools tools) { tools.read("1"); tools.read("2"); }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxDepth = 5 | maxDepth = 4",
                "maxDestructive = 5 | maxDestructive = 4",
                "@ReadOnly @Expect(\"fits\") | @ReadOnly",
                "@Mutating @VerifyAfter(\"isThere\") @Approval | @Mutating @VerifyAfter(\"isThere\")",
                "@Mutating(destructive = false) | @Mutating",
                "@Gate | @ReadOnly",
                "@ReadOnly boolean isReady | @Gate boolean isReady",
                "@ReadOnly String other | @Mutating @VerifyAfter(\"isThere\") String other",
                "@ReadOnly String other | @ReadOnly(consistency = Consistency.CACHED) String other",
                "(noEffectOn = IllegalStateException.class) | ''",
                "by = Dedupe.REMOTE | by = Dedupe.JOURNAL",
                "default boolean plain | @ReadOnly default boolean plain"
            })
    void whatAsksMoreIsPartial(String before, String after) throws IOException {
        String oneLine = TOOLS.replaceAll("\\s+", " ");
        compileAll(oneLine);
        assertThat(oneLine).contains(before);

        assertThat(compile(Map.of("lib/Tools.java", oneLine.replace(before, after))))
                .contains("Note: [Afterproof/Partial]")
                .contains("lib.Tools may ask more of those who use it than when they were checked")
                .contains("app.User is not compiled now")
                .containsOnlyOnce("[Afterproof/Partial]")
                .doesNotContain("error:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxDepth = 5 | maxDepth = 6",
                "@ReadOnly String other | @ReadOnly @Expect(\"fits\") String other",
                "@Mutating @VerifyAfter(\"isThere\") @Approval | @Mutating(destructive = false) @VerifyAfter(\"isThere\")"
                        + " @Approval",
                "@ReadOnly String read | @ReadOnly @Timeout(\"5s\") String read",
                "@Gate | String added(); @Gate",
                "@Gate | /** Words. */ @Gate"
            })
    void whatAsksNoMoreIsNoNews(String before, String after) throws IOException {
        String oneLine = TOOLS.replaceAll("\\s+", " ");
        compileAll(oneLine);
        assertThat(oneLine).contains(before);

        assertThat(compile(Map.of("lib/Tools.java", oneLine.replace(before, after))))
                .isEmpty();
    }

    @Test
    void aPlainInterfaceThatBecomesTools() throws IOException {
        String plain = "package lib; public interface Tools { String read(String id); }";
        compileAll(plain);

        assertThat(compile(Map.of("lib/Tools.java", plain.replace("public", "@io.afterproof.Guarded public"))))
                .contains("[Afterproof/Partial]")
                .contains("app.User is not compiled now");
    }

    @Test
    void itIsSaidAgainUntilTheUsersAreCompiledToo() throws IOException {
        compileAll(TOOLS);
        String stricter = TOOLS.replace("maxDepth = 5", "maxDepth = 3");
        compile(Map.of("lib/Tools.java", stricter));

        assertThat(compile(Map.of("lib/Tools.java", stricter))).contains("[Afterproof/Partial]");
        compileAll(stricter);
        assertThat(compile(Map.of("lib/Tools.java", stricter))).isEmpty();
    }

    @Test
    void aFullBuildOverAnOldFolderIsNotPartial() throws IOException {
        compileAll(TOOLS);

        compileAll(TOOLS.replace("maxDepth = 5", "maxDepth = 3"));
    }

    @Test
    void toolsThatNothingUsesYet() throws IOException {
        assertThat(compile(Map.of("lib/Tools.java", TOOLS, "app/Other.java", "package app; class Other {}")))
                .isEmpty();

        assertThat(compile(Map.of("lib/Tools.java", TOOLS.replace("maxDepth = 5", "maxDepth = 3"))))
                .isEmpty();
    }

    @Test
    void aUserThatWasCompiledLaterThanTheTools() throws IOException {
        assertThat(compile(Map.of("lib/Tools.java", TOOLS))).isEmpty();
        assertThat(compile(Map.of("app/User.java", USER))).isEmpty();

        assertThat(compile(Map.of("lib/Tools.java", TOOLS.replace("maxDepth = 5", "maxDepth = 3"))))
                .contains("app.User is not compiled now");
    }

    @Test
    void aUserOfTheImplementationAlone() throws IOException {
        String tools = "package lib; @io.afterproof.Guarded public interface Tools { String read(String id); }";
        String implementation =
                "package lib; public class Store implements Tools { public String read(String id) { return id; } }";
        String user = "package app; class User { void two(lib.Store store) { store.read(\"1\"); } }";
        assertThat(compile(Map.of("lib/Tools.java", tools, "lib/Store.java", implementation, "app/User.java", user)))
                .isEmpty();

        String mutating = tools.replace(
                "String read",
                "@io.afterproof.Mutating @io.afterproof.VerifyAfter(\"isThere\")"
                        + " String read(String id); String find(String id);"
                        + " default boolean isThere(String id) { return find(id) != null; } String other");
        assertThat(compile(Map.of(
                        "lib/Tools.java",
                        mutating,
                        "lib/Store.java",
                        implementation.replace(
                                "public String read",
                                "public String find(String id) { return id; }"
                                        + " public String other(String id) { return id; } public String read"))))
                .contains("app.User is not compiled now");
    }

    @Test
    void aUserInAnotherFolderIsNotKnown() throws IOException {
        compileAll(TOOLS);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/app"));
        Files.move(folder.resolve("out/app/User.class"), elsewhere.resolve("User.class"));

        assertThat(compile(Map.of("lib/Tools.java", TOOLS.replace("maxDepth = 5", "maxDepth = 3"))))
                .isEmpty();
    }

    @Test
    void withoutAnnotationProcessingWhatWasAskedBeforeIsNotKnown() throws IOException {
        compileAll(TOOLS);

        assertThat(compile(Map.of("lib/Tools.java", TOOLS.replace("maxDepth = 5", "maxDepth = 3")), "-proc:none"))
                .isEmpty();
    }

    @Test
    void severalAreNamedAsSeveral() throws IOException {
        compileAll(TOOLS);
        assertThat(compile(Map.of("app/Other.java", USER.replace("User", "Other"))))
                .isEmpty();

        assertThat(compile(Map.of("lib/Tools.java", TOOLS.replace("maxDepth = 5", "maxDepth = 3"))))
                .contains("app.Other, app.User are not compiled now");
    }

    @Test
    void summariesOfOlderVersionsAreRead() {
        StoredSummaries read = StoredSummaries.parse("afterproof summaries 1\nshape 12\ncaller app.User\n");

        assertThat(read).isEqualTo(new StoredSummaries("12", Set.of("app.User"), Demands.NONE, Map.of()));
    }

    private void compileAll(String tools) throws IOException {
        assertThat(compile(Map.of("lib/Tools.java", tools, "app/User.java", USER)))
                .isEmpty();
    }

    /** Into one folder, which is on the class path, each time with these sources alone. */
    private String compile(Map<String, String> sources, String... more) throws IOException {
        Path output = Files.createDirectories(folder.resolve("out"));
        Path home = Files.createTempDirectory(folder, "src");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.createDirectories(home.resolve(source.getKey()).getParent());
            Files.writeString(home.resolve(source.getKey()), source.getValue());
        }
        String path = System.getProperty("java.class.path");
        List<String> options = new ArrayList<>(
                List.of("-cp", path + File.pathSeparator + output, "-processorpath", path, "-d", output.toString()));
        options.addAll(List.of(more));
        StringWriter told = new StringWriter();
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(home)) {
            List<Path> java = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            javac.getTask(told, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        return told.toString();
    }
}
