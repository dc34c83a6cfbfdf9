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
    private static final Set<String> WITHOUT_CODE =
            Set.of("GuardMissing", "Internal", "NotYetSupported", "Partial", "ReportUnwritable");

    /** Pages of diagnostics that are not reported yet, and say so. */
    private static final Set<String> AHEAD = Set.of();

    private static final String NOT_YET = "**This version does not report it yet.**";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("pagesOfToday")
    void wrongCodeIsReportedOnceInTheWordsOfThePage(Page page) throws IOException {
        Compiled compiled = new PageCompiler(folder).compile(page.code("java wrong"));

        assertThat(compiled.foreign()).as("%s", page).isEmpty();
        assertThat(compiled.ours()).as("%s", page).hasSize(1);
        assertThat(compiled.ours().get(0)).contains("[Afterproof/" + page.name() + "] ");
        new Quotation(page.file(), page.code("text")).assertSays(compiled.ours().get(0));
        assertThat(compiled.success()).isEqualTo(!compiled.ours().get(0).contains(": error: "));
    }

    @ParameterizedTest
    @MethodSource("pagesWithCode")
    void rightCodeCompilesInSilence(Page page) throws IOException {
        Compiled compiled = new PageCompiler(folder).compile(page.code("java right"));

        assertThat(compiled).as("%s", page).isEqualTo(new Compiled(true, List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageThatIsAheadOfTheCompilerSaysSo(Page page) throws IOException {
        boolean ahead = AHEAD.contains(page.name());

        assertThat(page.text().contains(NOT_YET)).as("%s", page).isEqualTo(ahead);
        if (ahead && page.block("java wrong").isPresent()) {
            Compiled compiled = new PageCompiler(folder).compile(page.code("java wrong"));
            assertThat(compiled)
                    .as("%s is reported now: take it out of AHEAD", page)
                    .isEqualTo(new Compiled(true, List.of(), List.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageHasTheShapeOfAllPages(Page page) {
        boolean shown = !WITHOUT_CODE.contains(page.name());

        assertThat(page.headings())
                .as("%s", page)
                .containsExactly(
                        "# " + page.name(),
                        shown ? "## Wrong" : "## How it comes about",
                        "## Message",
                        "## Right",
                        "## Why",
                        "## Accepting it",
                        "## Related");
        assertThat(page.block("java wrong").isPresent()).as("%s", page).isEqualTo(shown);
        assertThat(page.block("java right").isPresent()).as("%s", page).isEqualTo(shown);
        assertThat(page.code("text")).as("%s", page).contains("[Afterproof/" + page.name() + "] ");
    }

    @Test
    void indexNamesEveryPageOnce() {
        Stream<String> named = Page.of(Page.ERRORS.resolve("README.md"))
                .text()
                .lines()
                .filter(line -> line.startsWith("| ["))
                .map(line -> line.substring("| [".length(), line.indexOf(']')));

        assertThat(named).containsExactlyElementsOf(pages().map(Page::name).toList());
    }

    private static Stream<Page> pages() {
        try (Stream<Path> files = Files.list(Page.ERRORS)) {
            return files
                    .filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .sorted()
                    .map(Page::of)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Page> pagesOfToday() {
        return pagesWithCode().filter(page -> !AHEAD.contains(page.name()));
    }

    private static Stream<Page> pagesWithCode() {
        return pages().filter(page -> !WITHOUT_CODE.contains(page.name()));
    }
}
