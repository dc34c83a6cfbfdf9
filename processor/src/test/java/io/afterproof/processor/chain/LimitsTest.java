package io.afterproof.processor.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/limits.md} and the cases that pin it tell of the same limits; {@link CasesTest} compiles the cases. */
final class LimitsTest {
    private static final Path PAGE = Path.of("..", "docs", "limits.md");
    private static final Path TESTS = Path.of("src", "test");
    private static final Path CASES = TESTS.resolve(Path.of("resources", "cases", "Limitations"));
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern CASE =
            Pattern.compile("^ +(?:default boolean|void) (\\w+)\\(.*\\{", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> everyLimitIsPinned() throws IOException {
        List<String> cases = cases();
        List<String> rows = rows();
        assertThat(rows).hasSizeGreaterThan(10);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row, () -> {
                    List<String> pins = pins(row);

                    assertThat(pins).isNotEmpty();
                    assertThat(pins)
                            .allSatisfy(pin -> assertThat(cases.contains(pin) || isTest(pin))
                                    .as("%s is a method of cases/Limitations or a test", pin)
                                    .isTrue());
                }));
    }

    @Test
    void everyCaseIsToldOf() throws IOException {
        List<String> told = rows().stream().flatMap(row -> pins(row).stream()).toList();

        assertThat(told).containsAll(cases());
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| limit |"))
                .toList();
    }

    /** The names in the last cell. */
    private static List<String> pins(String row) {
        String[] cells = row.split("\\|");
        return matches(NAME, cells[cells.length - 1]);
    }

    private static List<String> cases() throws IOException {
        return Stream.concat(
                        matches(CASE, Files.readString(CASES.resolve("fail.java"))).stream(),
                        matches(CASE, Files.readString(CASES.resolve("pass.java"))).stream())
                .toList();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static boolean isTest(String name) {
        return Files.exists(TESTS.resolve(Path.of("java", "io", "afterproof", "processor", "chain", name + ".java")));
    }
}
