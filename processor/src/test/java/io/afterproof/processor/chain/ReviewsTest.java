package io.afterproof.processor.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * Published agent applications in the shape they have, rewritten step by step until nothing is to be said: of each step
 * exactly the findings that stand beside the lines. {@code docs/reviews} says why they are right.
 */
final class ReviewsTest {
    private static final Path PAGES = Path.of("..", "docs", "reviews");

    @TempDir
    private Path output;

    @TestFactory
    Stream<DynamicTest> findingsOfEachStepAreThoseOfTheReview() throws IOException, URISyntaxException {
        Path frameworks = reviews().resolve("frameworks");
        return applications().stream()
                .flatMap(application -> steps(application).stream())
                .map(step -> DynamicTest.dynamicTest(
                        name(step.getParent()) + "/" + name(step),
                        () -> check(CompiledCase.of(step, step.resolveSibling("domain"), frameworks))));
    }

    @TestFactory
    Stream<DynamicTest> thePageOfAReviewSpeaksOfEveryFinding() throws IOException, URISyntaxException {
        return applications().stream()
                .map(application -> DynamicTest.dynamicTest(name(application), () -> {
                    String page = Files.readString(PAGES.resolve(name(application) + ".md"));
                    List<String> named = steps(application).stream()
                            .flatMap(step -> CompiledCase.of(step).expected().stream())
                            .map(expectation -> expectation.substring(expectation.indexOf(' ') + 1))
                            .distinct()
                            .toList();

                    assertThat(named).isNotEmpty();
                    assertThat(page).contains(named);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theLastStepLeavesNothingToSay() throws IOException, URISyntaxException {
        return applications().stream()
                .map(application -> DynamicTest.dynamicTest(name(application), () -> {
                    List<Path> steps = steps(application);

                    assertThat(CompiledCase.of(steps.get(steps.size() - 1)).expected())
                            .isEmpty();
                    assertThat(steps.get(steps.size() - 1).getFileName().toString())
                            .endsWith("mended");
                }));
    }

    private void check(CompiledCase step) {
        List<Diagnostic<? extends JavaFileObject>> told = step.compileWithProcessor(output);

        assertThat(CompiledCase.found(told)).isEqualTo(step.expected());
        assertThat(step.missingTexts(told)).isEmpty();
    }

    private static List<Path> applications() throws IOException, URISyntaxException {
        return folders(reviews()).stream()
                .filter(folder -> !name(folder).equals("frameworks"))
                .toList();
    }

    private static List<Path> steps(Path application) {
        try {
            return folders(application).stream()
                    .filter(folder -> !name(folder).equals("domain"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> folders(Path in) throws IOException {
        try (Stream<Path> found = Files.list(in)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    private static Path reviews() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ReviewsTest.class.getResource("/reviews"))
                .toURI());
    }
}
