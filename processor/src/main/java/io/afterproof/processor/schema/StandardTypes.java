package io.afterproof.processor.schema;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of the platform, and a few of JSON libraries, that have a form in JSON of their own. */
final class StandardTypes {
    /** What a type is in JSON, and to constraints. */
    record Standard(Shape shape, Category category) {}

    private static final Map<String, Standard> KNOWN = new HashMap<>();

    static {
        whole(8, "byte", "java.lang.Byte");
        whole(16, "short", "java.lang.Short");
        whole(32, "int", "java.lang.Integer");
        whole(64, "long", "java.lang.Long");
        add(new Shape.Decimal(), Category.FLOATING, "float", "double", "java.lang.Float", "java.lang.Double");
        add(new Shape.Decimal(), Category.BIG_DECIMAL, "java.math.BigDecimal");
        add(new Shape.Decimal(), Category.NUMBER, "java.lang.Number");
        add(new Shape.Whole(BigInteger.ZERO, BigInteger.ZERO), Category.BIG_INTEGER, "java.math.BigInteger");
        add(new Shape.Truth(), Category.TRUTH, "boolean", "java.lang.Boolean");
        text("", "", Category.TEXT, "java.lang.String", "java.lang.CharSequence");
        text("", "^[\\s\\S]$", Category.OTHER, "char", "java.lang.Character");
        text("uuid", "", Category.OTHER, "java.util.UUID");
        text("uri", "", Category.OTHER, "java.net.URI", "java.net.URL");
        text("date", "", Category.MOMENT, "java.time.LocalDate");
        text(
                "date-time",
                "",
                Category.MOMENT,
                "java.time.Instant",
                "java.time.OffsetDateTime",
                "java.time.ZonedDateTime");
        text("", "^\\d{4}-\\d{2}-\\d{2}T" + time() + "$", Category.MOMENT, "java.time.LocalDateTime");
        text("", "^" + time() + "$", Category.MOMENT, "java.time.LocalTime");
        text("time", "", Category.MOMENT, "java.time.OffsetTime");
        text("", "^\\d{4}-\\d{2}$", Category.MOMENT, "java.time.YearMonth");
        text("", "^--\\d{2}-\\d{2}$", Category.MOMENT, "java.time.MonthDay");
        add(
                new Shape.Whole(BigInteger.valueOf(-999_999_999), BigInteger.valueOf(999_999_999)),
                Category.MOMENT,
                "java.time.Year");
        text("duration", "", Category.OTHER, "java.time.Duration", "java.time.Period");
        text("", "^(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)$", Category.OTHER, "java.time.ZoneOffset");
        text("date-time", "", Category.DATE, "java.util.Date");
        text("date-time", "", Category.CALENDAR, "java.util.Calendar");
        text("", "^[A-Z]{3}$", Category.OTHER, "java.util.Currency");
        text(
                "",
                "",
                Category.OTHER,
                "java.time.ZoneId",
                "java.util.Locale",
                "java.util.TimeZone",
                "java.nio.charset.Charset",
                "java.util.regex.Pattern",
                "java.io.File",
                "java.nio.file.Path");
        add(new Shape.Nothing(), Category.OTHER, "void", "java.lang.Void");
        add(
                new Shape.Anything(),
                Category.OTHER,
                "com.fasterxml.jackson.databind.JsonNode",
                "tools.jackson.databind.JsonNode",
                "com.google.gson.JsonElement",
                "jakarta.json.JsonValue");
        none(
                "can hold anything",
                "Name a type that says what it holds",
                "java.lang.Object",
                "java.io.Serializable",
                "java.lang.Comparable",
                "java.lang.Cloneable");
    }

    private StandardTypes() {}

    /** What a type of this qualified name is, if it is one of those. */
    static Optional<Standard> of(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    private static String time() {
        return "\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
    }

    private static void whole(int bits, String... names) {
        BigInteger half = BigInteger.ONE.shiftLeft(bits - 1);
        add(new Shape.Whole(half.negate(), half.subtract(BigInteger.ONE)), Category.INTEGRAL, names);
    }

    private static void text(String format, String pattern, Category category, String... names) {
        add(new Shape.Text(format, pattern), category, names);
    }

    private static void none(String why, String mend, String... names) {
        add(new Shape.None(why, mend), Category.OTHER, names);
    }

    private static void add(Shape shape, Category category, String... names) {
        List.of(names).forEach(name -> KNOWN.put(name, new Standard(shape, category)));
    }
}
