package io.afterproof.test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** How values without parts are changed. */
final class Scalars {
    private Scalars() {}

    /** The ways to write something else; none for a class of which nothing is known. */
    static List<Change> changes(String place, Object value) {
        if (value instanceof String text) {
            return texts(place, text);
        }
        if (value instanceof Boolean flag) {
            return List.of(Change.of(place, false, flag, !flag));
        }
        if (value instanceof Character letter) {
            return List.of(Change.of(place, false, letter, (char) (letter + 1)));
        }
        if (value instanceof Enum<?> constant) {
            return constants(place, constant);
        }
        List<? extends Object> others = value instanceof Number number ? numbers(number) : others(value);
        return others.stream()
                .filter(other -> !other.equals(value))
                .distinct()
                .map(other -> Change.of(place, isPart(value, other), value, other))
                .toList();
    }

    private static List<Change> texts(String place, String text) {
        List<Change> all = new ArrayList<>();
        if (text.length() > 1) {
            all.add(Change.of(place, true, text, text.substring(0, text.offsetByCodePoints(0, half(text)))));
        }
        all.add(Change.of(place, false, text, text + "x"));
        if (!text.isEmpty()) {
            int end = text.offsetByCodePoints(text.length(), -1);
            all.add(Change.of(place, false, text, text.substring(0, end) + (text.endsWith("y") ? "z" : "y")));
        }
        return all;
    }

    private static int half(String text) {
        return text.codePointCount(0, text.length()) / 2;
    }

    private static List<Change> constants(String place, Enum<?> constant) {
        return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                .filter(other -> other != constant)
                .map(other -> Change.of(place, false, constant, other))
                .toList();
    }

    private static List<? extends Number> numbers(Number number) {
        if (number instanceof Long v) {
            return List.of(v - 1, v + 1, v / 2);
        }
        if (number instanceof Integer v) {
            return List.of(v - 1, v + 1, v / 2);
        }
        if (number instanceof Short v) {
            return List.of((short) (v - 1), (short) (v + 1), (short) (v / 2));
        }
        if (number instanceof Byte v) {
            return List.of((byte) (v - 1), (byte) (v + 1), (byte) (v / 2));
        }
        if (number instanceof Double v) {
            return List.of(v - 1, v + 1, v / 2);
        }
        if (number instanceof Float v) {
            return List.of(v - 1, v + 1, v / 2);
        }
        if (number instanceof BigDecimal v) {
            return List.of(v.subtract(v.ulp()), v.add(v.ulp()), v.divideToIntegralValue(BigDecimal.valueOf(2)));
        }
        return number instanceof BigInteger v
                ? List.of(v.subtract(BigInteger.ONE), v.add(BigInteger.ONE), v.shiftRight(1))
                : List.of();
    }

    /** Whether nothing that could be something else is hidden in the value. */
    static boolean isKnown(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>
                || value.getClass().getPackageName().startsWith("java.");
    }

    private static boolean isPart(Object value, Object other) {
        return value instanceof Number number
                && other instanceof Number less
                && Math.abs(less.doubleValue()) < Math.abs(number.doubleValue());
    }

    private static List<? extends Object> others(Object value) {
        if (value instanceof LocalDate v) {
            return List.of(v.plusDays(1));
        }
        if (value instanceof LocalDateTime v) {
            return List.of(v.plusHours(1));
        }
        if (value instanceof LocalTime v) {
            return List.of(v.plusHours(1));
        }
        if (value instanceof Instant v) {
            return List.of(v.plusSeconds(3600));
        }
        if (value instanceof OffsetDateTime v) {
            return List.of(v.plusHours(1));
        }
        if (value instanceof ZonedDateTime v) {
            return List.of(v.plusHours(1));
        }
        if (value instanceof Duration v) {
            return List.of(v.plusSeconds(1));
        }
        if (value instanceof UUID v) {
            return List.of(new UUID(v.getMostSignificantBits(), v.getLeastSignificantBits() ^ 1));
        }
        return value instanceof URI v ? List.of(URI.create(v + "x")) : List.of();
    }
}
