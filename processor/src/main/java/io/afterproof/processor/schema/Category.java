package io.afterproof.processor.schema;

/** What a Java type is to constraints, and how generated code compares it. */
public enum Category {
    /** {@code boolean} and its class. */
    TRUTH,
    /** {@code byte}, {@code short}, {@code int}, {@code long} and their classes. */
    INTEGRAL,
    /** {@code float}, {@code double} and their classes. */
    FLOATING,
    /** {@code BigInteger}. */
    BIG_INTEGER,
    /** {@code BigDecimal}. */
    BIG_DECIMAL,
    /** {@code Number} itself. */
    NUMBER,
    /** {@code String} and other character sequences. */
    TEXT,
    /** A type of {@code java.time} that can say what is now. */
    MOMENT,
    /** {@code java.util.Date}. */
    DATE,
    /** {@code java.util.Calendar}. */
    CALENDAR,
    /** A collection. */
    COLLECTION,
    /** What can be gone through but does not know its size. */
    ITERABLE,
    /** A map. */
    MAP,
    /** An array. */
    ARRAY,
    /** {@code Optional}. */
    OPTIONAL,
    /** {@code OptionalInt}, {@code OptionalLong}, {@code OptionalDouble}. */
    OPTIONAL_NUMBER,
    /** Every other type. */
    OTHER;

    /** Whether it is compared with numbers. */
    public boolean isNumeric() {
        return switch (this) {
            case INTEGRAL, FLOATING, BIG_INTEGER, BIG_DECIMAL, NUMBER -> true;
            default -> false;
        };
    }

    /** Whether it has a size. */
    public boolean isSized() {
        return switch (this) {
            case TEXT, COLLECTION, MAP, ARRAY -> true;
            default -> false;
        };
    }

    /** Whether it is in the past or in the future. */
    public boolean isTemporal() {
        return switch (this) {
            case MOMENT, DATE, CALENDAR -> true;
            default -> false;
        };
    }
}
