package io.afterproof.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the plugin and this differ, because the class file does not say what the source does. All of them; the page
 * docs/verify.md has a line for each.
 */
enum KnownDifference {
    /** A declaration has no line in a class file: told at the first line of its body, or without one. */
    DECLARATION("^\\s*(@\\w+.*|.*\\b(class|interface|record|enum)\\b.*|.*\\)\\s*(throws \\w+\\s*)?\\{.*)$"),

    /** Nor has the head of a loop without a condition there: told at its first statement. */
    ENDLESS_LOOP("^\\s*(\\w+:\\s*)?(do\\b|while \\(true\\)|for \\(;;\\)|for \\([^;]*; ; ).*"),

    /** An annotation on a local variable is not kept: the finding is told. */
    SUPPRESSED_LOCAL("^ {8,}@SuppressGuard.*"),

    /** The class of a compact source file looks like any other: a tool interface in it just has no guard. */
    COMPACT_FILE("^\\s*(static )?void main\\(.*");

    private static final int NEAR = 4;
    private static final Set<String> LOOPS = Set.of("ChainUnbounded", "DestructiveStreak", "ForeignRetry");
    private static final Set<String> DECLARATIONS =
            Set.of("VerifierVacuous", "GuardMissing", "ToolShape", "ForeignRetry");

    private final Pattern line;

    KnownDifference(String line) {
        this.line = Pattern.compile(line);
    }

    /** Why something is found here that is expected somewhere else. */
    static Optional<KnownDifference> moved(Expectation expected, Expectation found, Map<String, List<String>> sources) {
        boolean isCompact = sources.get(expected.file()).stream()
                .anyMatch(text -> COMPACT_FILE.line.matcher(text).matches() && !text.startsWith(" "));
        if (isCompact && expected.name().equals("ToolShape") && found.name().equals("GuardMissing")) {
            return Optional.of(COMPACT_FILE);
        }
        boolean isNear = found.line() == 0 || found.line() > expected.line() && found.line() <= expected.line() + NEAR;
        if (!expected.name().equals(found.name()) || !expected.file().equals(found.file()) || !isNear) {
            return Optional.empty();
        }
        String text = sources.get(expected.file()).get(expected.line() - 1).replaceFirst("// ERROR.*", "");
        if (LOOPS.contains(expected.name()) && ENDLESS_LOOP.line.matcher(text).matches()) {
            return Optional.of(ENDLESS_LOOP);
        }
        if (!DECLARATIONS.contains(expected.name())) {
            return Optional.empty();
        }
        return DECLARATION.line.matcher(text).matches() ? Optional.of(DECLARATION) : Optional.empty();
    }

    /** Why something is found here that nothing expects. */
    static Optional<KnownDifference> unexpected(Expectation found, Map<String, List<String>> sources) {
        List<String> lines = sources.get(found.file());
        return found.line() > 1
                        && SUPPRESSED_LOCAL
                                .line
                                .matcher(lines.get(found.line() - 2))
                                .matches()
                ? Optional.of(SUPPRESSED_LOCAL)
                : Optional.empty();
    }
}
