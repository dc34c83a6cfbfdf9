package io.afterproof.processor.model;

import io.afterproof.processor.report.Place;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as an annotation gives it.
 *
 * @param member the annotation's member
 * @param text what was written, or the default
 * @param value what it means; zero where it means nothing
 * @param fault what is wrong with the text; empty if nothing is
 * @param place where it was written
 */
public record Span(String member, String text, Duration value, String fault, Place place) {
    private static final Pattern NUMBER_WITH_UNIT = Pattern.compile("([+-]?)(\\d{1,18}(?:\\.\\d{1,9})?)(ms|s|m|h|d)");
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /** Reads a duration that may be zero but not negative. */
    static Span parse(String member, String text, Place place) {
        Duration value;
        try {
            Matcher number = NUMBER_WITH_UNIT.matcher(text);
            value = number.matches() ? ofUnits(number) : Duration.parse(text);
        } catch (DateTimeException | ArithmeticException unreadable) {
            return new Span(member, text, Duration.ZERO, "is no duration", place);
        }
        if (value.compareTo(LONGEST) > 0) {
            return new Span(member, text, Duration.ZERO, "is longer than 292 years", place);
        }
        return new Span(member, text, value, value.isNegative() ? "is negative" : "", place);
    }

    /** The same, but zero is a fault too. */
    Span positive() {
        return fault.isEmpty() && value.isZero()
                ? new Span(member, text, value, "is zero, and must be longer", place)
                : this;
    }

    /** The same, but a negative one is no fault here; another rule tells. */
    Span signed() {
        return value.isNegative() ? new Span(member, text, value, "", place) : this;
    }

    private static Duration ofUnits(Matcher number) {
        BigDecimal nanos = new BigDecimal(number.group(2))
                .multiply(BigDecimal.valueOf(unit(number.group(3)).toNanos()));
        BigDecimal[] seconds = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
        Duration value = Duration.ofSeconds(seconds[0].longValueExact(), seconds[1].longValue());
        return number.group(1).equals("-") ? value.negated() : value;
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
