package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.processor.PageCompiler.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The error pages tell the truth: what they call wrong is refused in the words they quote, what they call right is not. */
class ErrorPagesTest {
    /** Pages of diagnostics that the code of one source file cannot bring about. */
    private static final Set<String> WITHOUT_CODE = Set.of("GuardMissing", "Internal", "Partial");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("pagesWithCode")
    void wrongCodeIsReportedOnceAndInTheWordsOfThePage(ErrorPage page) throws IOException {
        Compiled compiled = new PageCompiler(folder).compile(page.block("java wrong").orElseThrow());

        assertThat(compiled.foreignErrors()).isEmpty();
        assertThat(compiled.ours()).singleElement().asString().contains("[Afterproof/" + page.name() + "] ");
        assertThat(compiled.ours().get(0))
                .isEqualToNormalizingWhitespace(page.block("text").orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("pagesWithCode")
    void rightCodeCompilesInSilence(ErrorPage page) throws IOException {
        Compiled compiled = new PageCompiler(folder).compile(page.block("java right").orElseThrow());

        assertThat(compiled.foreignErrors()).isEmpty();
        assertThat(compiled.ours()).isEmpty();
        assertThat(compiled.success()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("allPages")
    void pageHasTheShapeOfAllPages(ErrorPage page) {
        boolean shown = !WITHOUT_CODE.contains(page.name());

        assertThat(page.headings())
                .containsExactly(
                        "# " + page.name(),
                        shown ? "## Wrong" : "## How it comes about",
                        "## Message",
                        "## Right",
                        "## Why",
                        "## Accepting it",
                        "## Related");
        assertThat(page.block("java wrong").isPresent()).isEqualTo(shown);
        assertThat(page.block("java right").isPresent()).isEqualTo(shown);
        assertThat(page.block("text").orElseThrow()).contains("[Afterproof/" + page.name() + "] ");
    }

    @Test
    void indexNamesEveryPageOnce() throws IOException {
        String index = Files.readString(ErrorPage.FOLDER.resolve("README.md"));

        assertThat(index.lines().filter(line -> line.startsWith("| [")).map(line -> line.split("[\\[\\]]")[1]))
                .containsExactlyInAnyOrderElementsOf(
                        ErrorPage.all().stream().map(ErrorPage::name).toList());
    }

    private static List<ErrorPage> allPages() {
        return ErrorPage.all();
    }

    private static Stream<ErrorPage> pagesWithCode() {
        return ErrorPage.all().stream().filter(page -> !WITHOUT_CODE.contains(page.name()));
    }
}
