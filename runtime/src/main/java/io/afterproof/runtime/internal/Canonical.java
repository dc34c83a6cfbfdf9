package io.afterproof.runtime.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Arguments in a form in which equal content is equal. */
public final class Canonical {
    private Canonical() {}

    /** The canonical JSON of a value that has no equality of its own to rely on. */
    private record Form(String json) {}

    /**
     * A value whose {@code equals} compares content: the value itself where its class promises that, its canonical JSON
     * otherwise. A bean without {@code equals}, deserialised twice, is the same argument twice.
     */
    public static @Nullable Object comparable(@Nullable Object value) {
        if (value == null || isValue(value)) {
            return value;
        }
        if (value instanceof Double number) {
            return number + 0.0; // minus zero and zero are one JSON number
        }
        if (value instanceof Float number) {
            return number + 0.0f;
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        Properties properties = Properties.of(value.getClass());
        return properties.comparedByEquals() ? value : new Form(json(value));
    }

    /** Canonical JSON, after RFC 8785; what JSON cannot say becomes a string. */
    public static String json(@Nullable Object value) {
        return value instanceof Form form ? form.json() : new CanonicalWriter(false).write(value);
    }

    /** For people: JSON in which what is marked {@link io.afterproof.Sensitive} is hashed. */
    public static String redacted(@Nullable Object value) {
        return new CanonicalWriter(true).write(value);
    }

    /** What stands for a sensitive value. */
    public static String hashed(@Nullable Object value) {
        return "sha256:"
                + Sha256.hex(json(value).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 16);
    }

    static @Nullable String formOf(Object value) {
        return value instanceof Form form ? form.json() : null;
    }

    static boolean isValue(Object value) {
        return value instanceof String
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof UUID
                || value instanceof Character
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount;
    }

    static boolean isValueType(Class<?> type) {
        return type.isPrimitive() && type != double.class && type != float.class
                || type == String.class
                || type == Long.class
                || type == Integer.class
                || type == Boolean.class
                || type.isEnum()
                || type == UUID.class
                || type == Character.class
                || type == BigInteger.class
                || TemporalAccessor.class.isAssignableFrom(type)
                || TemporalAmount.class.isAssignableFrom(type);
    }
}
