package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.processor.report.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagnostic has its words, its page, a case that raises it and one that does not. */
final class CatalogueTest {
    /**
     * A defect of ours has no source that raises it; DefectTest makes one. A partial view needs several compilations;
     * a report, and what is not supported yet, an option.
     */
    private static final Set<Diagnostic> WITHOUT_CASES = EnumSet.of(
            Diagnostic.INTERNAL, Diagnostic.PARTIAL, Diagnostic.REPORT_UNWRITABLE, Diagnostic.NOT_YET_SUPPORTED);

    static Stream<Diagnostic> onElements() {
        return withCases().filter(CatalogueTest::isOnElements);
    }

    /** All others: whoever adds a diagnostic adds its cases, on elements or in bodies. */
    static Stream<Diagnostic> inBodies() {
        return withCases().filter(diagnostic -> !isOnElements(diagnostic));
    }

    private static Stream<Diagnostic> withCases() {
        return Arrays.stream(Diagnostic.values()).filter(diagnostic -> !WITHOUT_CASES.contains(diagnostic));
    }

    private static boolean isOnElements(Diagnostic diagnostic) {
        return Files.isDirectory(Compiled.resource("element-cases").resolve(diagnostic.code()));
    }

    @ParameterizedTest
    @EnumSource
    void aDiagnosticHasAPage(Diagnostic diagnostic) {
        Path pages = Path.of("..", "docs", "errors");

        Path page = pages.resolve(diagnostic.code() + ".md");

        assertThat(page).exists();
        assertThat(diagnostic.page()).endsWith("/docs/errors/" + page.getFileName());
        assertThat(Compiled.read(page)).startsWith("# " + diagnostic.code());
    }

    @ParameterizedTest
    @MethodSource("onElements")
    void aDiagnosticOfElementsHasFailingAndPassingCases(Diagnostic diagnostic) {
        Path cases = Compiled.resource("element-cases").resolve(diagnostic.code());

        assertThat(named(cases, "fail"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Compiled.read(file))
                        .containsPattern("// (ERROR|WARNING) " + diagnostic.code() + "\\b"));
        assertThat(named(cases, "pass")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("inBodies")
    void aDiagnosticOfBodiesHasFailingAndPassingCases(Diagnostic diagnostic) {
        Path cases = Compiled.resource("cases");
        List<Path> failing = Compiled.files(cases).stream()
                .filter(file -> Compiled.read(file).contains("// ERROR " + diagnostic.code()))
                .map(file -> cases.resolve(cases.relativize(file).getName(0)))
                .toList();

        assertThat(failing)
                .isNotEmpty()
                .anySatisfy(topic -> assertThat(named(topic, "pass")).isNotEmpty());
    }

    @Test
    void casesAreOfDiagnosticsThatThereAre() {
        Path cases = Compiled.resource("element-cases");

        assertThat(Compiled.files(cases))
                .allSatisfy(file -> assertThat(
                                Diagnostic.of(cases.relativize(file).getName(0).toString()))
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsTheOneInMessagesAndSuppressions(Diagnostic diagnostic) {
        assertThat(Diagnostic.of(diagnostic.code())).contains(diagnostic);
        assertThat(diagnostic.code().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                .isEqualTo(diagnostic.name());
    }

    private static List<Path> named(Path folder, String prefix) {
        return Compiled.files(folder).stream()
                .filter(file -> folder.relativize(file).startsWith(prefix)
                        || file.getFileName().toString().startsWith(prefix))
                .toList();
    }
}
