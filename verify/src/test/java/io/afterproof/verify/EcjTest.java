package io.afterproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac never shows the plugin: classes of another compiler. */
final class EcjTest {
    private static final Path CASES = Path.of(System.getProperty("cases"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Branches/fail",
                "Branches/pass",
                "Sequence/fail",
                "Sequence/pass",
                "CountedLoops/fail",
                "CountedLoops/pass",
                "Gates/fail",
                "Gates/pass",
                "Lambdas/fail",
                "Lambdas/pass",
                "Methods/fail",
                "Methods/pass",
                "Recursion/fail",
                "Recursion/pass",
                "Switches/fail",
                "Switches/pass",
                "Try/fail",
                "Try/pass",
                "Classes/fail",
                "Classes/pass",
                "DestructiveStreak/fail",
                "DestructiveStreak/pass",
                "Overrides/fail",
                "Overrides/pass",
                "ShortCircuit/fail",
                "ShortCircuit/pass"
            })
    void classesOfEclipsesCompilerAreCheckedTheSame(String name) throws Problem {
        Sources sources = Sources.in(CASES.resolve(name + ".java"), CASES.resolve("shared"));

        List<Told> told = Sources.verify(sources.compileWithEcj(folder, "--release", "17"));

        assertThat(told.stream().map(Expectation::of))
                .containsExactlyInAnyOrderElementsOf(Expectation.in(Expectation.lines(sources)));
    }
}
