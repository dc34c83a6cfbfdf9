package io.afterproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles each case of the plugin without the plugin, and wants the same findings on the same lines, from the class
 * files. What differs has a reason in {@link KnownDifference}.
 */
final class AgreementTest {
    private static final Path CASES = Path.of(System.getProperty("cases"));

    @TempDir
    private Path folder;

    static Stream<Path> cases() throws IOException {
        String only = System.getProperty("case", "");
        try (Stream<Path> found = Files.walk(CASES, 2)) {
            return found
                    .filter(path -> path.getFileName().toString().matches("(fail|pass).*"))
                    .filter(path -> path.toString().contains(only))
                    .filter(path -> Runtime.version().feature() >= neededBy(path))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** What a comparison leaves unexplained, and what explains the rest. */
    private record Comparison(List<Expectation> missing, List<Expectation> extra, Set<KnownDifference> reasons) {}

    @ParameterizedTest
    @MethodSource("cases")
    void theSameIsFoundInTheClassFiles(Path path) throws Problem {
        Comparison comparison = compare(path);

        assertThat(comparison.missing).as("missing").isEmpty();
        assertThat(comparison.extra).as("found besides").isEmpty();
    }

    @Test
    void eachKnownDifferenceIsStillOne() throws IOException, Problem {
        Set<KnownDifference> seen = EnumSet.noneOf(KnownDifference.class);
        for (String topic : List.of("Loops/fail.java", "LocalInterfaces/fail.java", "GuardMissing/fail.java")) {
            seen.addAll(compare(CASES.resolve(topic)).reasons);
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(KnownDifference.COMPACT_FILE)));
    }

    private Comparison compare(Path path) throws Problem {
        Sources sources = Sources.in(path, CASES.resolve("shared"));
        Map<String, List<String>> lines = Expectation.lines(sources);
        List<Expectation> missing = new ArrayList<>(Expectation.in(lines));
        List<Expectation> extra = new ArrayList<>();
        Path classes = folder.resolve(path.getParent().getFileName() + "-" + path.getFileName());
        classes.toFile().mkdirs();
        for (Told told : Sources.verify(sources.compile(classes))) {
            Expectation found = Expectation.of(told);
            if (!missing.remove(found)) {
                extra.add(found);
            }
        }
        extra.sort(Comparator.comparing(Expectation::line).reversed()); // what has a line can be anywhere less
        Set<KnownDifference> reasons = EnumSet.noneOf(KnownDifference.class);
        for (Iterator<Expectation> each = extra.iterator(); each.hasNext(); ) {
            Expectation found = each.next();
            Optional<Expectation> moved = missing.stream()
                    .filter(expected ->
                            KnownDifference.moved(expected, found, lines).isPresent())
                    .findFirst();
            Optional<KnownDifference> reason = moved.flatMap(expected -> KnownDifference.moved(expected, found, lines))
                    .or(() -> KnownDifference.unexpected(found, lines));
            moved.ifPresent(missing::remove);
            if (reason.isPresent()) {
                reasons.add(reason.get());
                each.remove();
            }
        }
        return new Comparison(missing, extra, reasons);
    }

    /** {@code pass21.java} uses what came with Java 21. */
    private static int neededBy(Path path) {
        String digits = path.getFileName().toString().replaceAll("\\D", "");
        int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return number >= 18 ? number : 17;
    }
}
