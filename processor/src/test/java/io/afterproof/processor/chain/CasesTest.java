package io.afterproof.processor.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.processor.sarif.SarifSchema;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles every {@code cases/Name/fail…} and {@code cases/Name/pass…}, a file or a folder, and compares the findings
 * with the expectations beside the lines: those, and no others. The report has the same.
 */
final class CasesTest {
    @TempDir
    private Path output;

    @TestFactory
    Stream<DynamicTest> findingsStandWhereTheSourceExpectsThem() throws IOException, URISyntaxException {
        Path cases = Path.of(
                Objects.requireNonNull(CasesTest.class.getResource("/cases")).toURI());
        String only = System.getProperty("case", "");
        List<Path> sources;
        try (Stream<Path> found = Files.walk(cases, 2)) {
            sources = found.filter(path -> path.getFileName().toString().matches("(fail|pass).*"))
                    .filter(path -> path.toString().contains(only))
                    .filter(path -> Runtime.version().feature() >= neededBy(path))
                    .sorted()
                    .toList();
        }
        return sources.stream()
                .map(path -> DynamicTest.dynamicTest(
                        cases.relativize(path).toString(), () -> check(path, cases.resolve("shared"))));
    }

    private void check(Path path, Path shared) throws IOException {
        CompiledCase compiled = CompiledCase.of(path, shared);

        Path report = output.resolve("cases.sarif");
        List<Diagnostic<? extends JavaFileObject>> told =
                compiled.compile(output, "-Xplugin:Afterproof afterproof.sarif=" + report);

        assertThat(CompiledCase.found(told)).isEqualTo(compiled.expected());
        assertThat(compiled.missingTexts(told)).isEmpty();
        assertThat(SarifSchema.findings(Files.readString(report))).isEqualTo(compiled.expected());
        boolean shouldFail = path.getFileName().toString().startsWith("fail");
        assertThat(compiled.expected().isEmpty()).isNotEqualTo(shouldFail);
    }

    /** {@code pass21.java} uses what came with Java 21. */
    private static int neededBy(Path path) {
        String digits = path.getFileName().toString().replaceAll("\\D", "");
        int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return number >= 18 ? number : 17;
    }
}
