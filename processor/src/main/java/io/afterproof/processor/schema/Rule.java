package io.afterproof.processor.schema;

import java.math.BigDecimal;

/** What a constraint asks of a value. Null keeps every rule but {@link Present}, {@link Filled} and {@link NotBlank}. */
public sealed interface Rule {
    /** Whether null breaks it. */
    static boolean asksForValue(Rule rule) {
        return rule instanceof Present || rule instanceof Filled || rule instanceof NotBlank;
    }

    /** Not null. */
    record Present() implements Rule {}

    /** Null. */
    record Absent() implements Rule {}

    /** {@code true}, or {@code false}. */
    record Truth(boolean expected) implements Rule {}

    /** Not less than a limit if {@code isLower}, not more otherwise; equal to it only if {@code isInclusive}. */
    record Bound(boolean isLower, BigDecimal limit, boolean isInclusive) implements Rule {}

    /** A length or a number of elements. */
    record Size(int min, int max) implements Rule {}

    /** Neither null nor without elements. */
    record Filled() implements Rule {}

    /** Neither null nor made of white space only. */
    record NotBlank() implements Rule {}

    /** At most so many digits before and after the decimal point. */
    record Digits(int integer, int fraction) implements Rule {}

    /** Before now if {@code isPast}, after it otherwise; or just now if {@code orPresent}. */
    record Moment(boolean isPast, boolean orPresent) implements Rule {}

    /** A text that the whole of a regular expression matches; the flags are those of {@code java.util.regex}. */
    record Matches(String regexp, int flags) implements Rule {}

    /** An e-mail address. */
    record Email() implements Rule {}

    /** A constraint that only a Bean Validation provider knows how to check; its annotation by binary name. */
    record Foreign(String annotation) implements Rule {}

    /** A constraint that says nothing sensible; {@code why} is the rest of a sentence about it. */
    record Broken(String why) implements Rule {}
}
