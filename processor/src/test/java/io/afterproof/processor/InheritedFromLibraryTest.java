package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools inherited from class files: what is wrong with them is told where it can be seen, on the interface in the source. */
final class InheritedFromLibraryTest {
    @TempDir
    private Path folder;

    @Test
    void aToolOfALibraryIsGuardedLikeOnesOwn() {
        String library = library(
                "lib/Base.java",
                "package lib; import io.afterproof.*; public interface Base<T> {"
                        + " @Mutating @VerifyAfter(\"isDone\") T change(String id) throws java.io.IOException;"
                        + " boolean isDone(String id); }",
                "-parameters");

        List<String> messages =
                shop(library, "package shop; @io.afterproof.Guarded interface Tools extends lib.Base<Integer> {}");

        assertThat(messages).isEmpty();
        assertThat(guard())
                .contains("public Integer change(String id) throws IOException")
                .contains(".verify(\"isDone\", (result, call) -> verdict(isDone(id)))");
    }

    @Test
    void namesMissingFromClassFilesAreExplained() {
        String library = library(
                "lib/Base.java", "package lib; public interface Base { boolean isDone(String id); }", "-g:none");

        List<String> messages = shop(
                library,
                "package shop;\nimport io.afterproof.*;\ninterface Tools extends lib.Base {\n"
                        + "@Mutating\n@VerifyAfter(\"isDone\")\nvoid change(String id); }");

        assertThat(messages)
                .singleElement()
                .satisfies(
                        message -> assertThat(message)
                                .startsWith("5: [Afterproof/CheckSignature]")
                                .contains(
                                        "the names of parameters are missing from the class file, so compile it with -parameters"));
    }

    @Test
    void aFindingOnALibrarysMethodIsOnTheInterfaceThatInheritsIt() {
        String library = library("lib/Base.java", "package lib; public interface Base { void deleteAll(); }");

        List<String> messages =
                shop(library, "package shop;\n@io.afterproof.Guarded\ninterface Tools extends lib.Base {}");

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("3: [Afterproof/SuspectMutation] Tools.deleteAll")
                        .contains(" It is inherited from lib.Base.deleteAll. Page: "));
    }

    @Test
    void aTypeThatIsMissingFromTheClassPathIsExplained() throws IOException {
        String library = library(
                "lib/Base.java",
                "package lib; public interface Base { @io.afterproof.ReadOnly Gone read(); } class Gone {}");
        Files.delete(Path.of(library, "lib", "Gone.class"));

        List<String> messages =
                shop(library, "package shop;\n@io.afterproof.Guarded\ninterface Tools extends lib.Base {}");

        assertThat(messages)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("3: [Afterproof/ToolShape] Tools inherits read from lib.Base")
                        .contains("Gone")
                        .contains("that is not on the class path"));
    }

    private String library(String path, String text, String... options) {
        FileCompilation library = new FileCompilation(folder.resolve("library")).source(path, text);
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-cp", FileCompilation.annotations() + File.pathSeparator + FileCompilation.runtime()));
        assertThat(library.compile(all.toArray(String[]::new))).isEmpty();
        return library.output().toString();
    }

    private List<String> shop(String library, String text) {
        return new FileCompilation(folder.resolve("shop"))
                .source("shop/Tools.java", text)
                .compile(
                        "-cp",
                        String.join(
                                File.pathSeparator, library, FileCompilation.annotations(), FileCompilation.runtime()));
    }

    private String guard() {
        return Compiled.read(folder.resolve("shop/out/shop/GuardedTools.java"));
    }
}
