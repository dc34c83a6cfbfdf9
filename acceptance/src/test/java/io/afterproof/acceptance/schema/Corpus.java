package io.afterproof.acceptance.schema;

import io.afterproof.SuppressGuard;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.*;
import java.util.*;

/** Types with every standard constraint on every type that it may be on. */
final class Corpus {
    private Corpus() {}

    record Bytes(
            @Min(-3) @Max(7) byte a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            byte b,

            @Positive byte c,
            @PositiveOrZero byte d,
            @Negative byte e,
            @NegativeOrZero byte f,
            @Digits(integer = 2, fraction = 1) byte g) {}

    record Shorts(
            @Min(-3) @Max(7) short a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            short b,

            @Positive short c,
            @PositiveOrZero short d,
            @Negative short e,
            @NegativeOrZero short f,
            @Digits(integer = 2, fraction = 1) short g) {}

    record Ints(
            @Min(-3) @Max(7) int a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            int b,

            @Positive int c,
            @PositiveOrZero int d,
            @Negative int e,
            @NegativeOrZero int f,
            @Digits(integer = 2, fraction = 1) int g) {}

    record Longs(
            @Min(-3) @Max(7) long a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            long b,

            @Positive long c,
            @PositiveOrZero long d,
            @Negative long e,
            @NegativeOrZero long f,
            @Digits(integer = 2, fraction = 1) long g) {}

    record BoxedBytes(
            @Min(-3) @Max(7) Byte a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            Byte b,

            @Positive Byte c,
            @PositiveOrZero Byte d,
            @Negative Byte e,
            @NegativeOrZero Byte f,
            @Digits(integer = 2, fraction = 1) Byte g) {}

    record BoxedShorts(
            @Min(-3) @Max(7) Short a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            Short b,

            @Positive Short c,
            @PositiveOrZero Short d,
            @Negative Short e,
            @NegativeOrZero Short f,
            @Digits(integer = 2, fraction = 1) Short g) {}

    record BoxedInts(
            @Min(-3) @Max(7) Integer a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            Integer b,

            @Positive Integer c,
            @PositiveOrZero Integer d,
            @Negative Integer e,
            @NegativeOrZero Integer f,
            @Digits(integer = 2, fraction = 1) Integer g) {}

    record BoxedLongs(
            @Min(-3) @Max(7) Long a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            Long b,

            @Positive Long c,
            @PositiveOrZero Long d,
            @Negative Long e,
            @NegativeOrZero Long f,
            @Digits(integer = 2, fraction = 1) Long g) {}

    record Floats(
            @Min(-3) @Max(7) float a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            float b,

            @Positive float c,
            @PositiveOrZero float d,
            @Negative float e,
            @NegativeOrZero float f,
            @Digits(integer = 2, fraction = 1) float g) {}

    record Doubles(
            @Min(-3) @Max(7) double a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            double b,

            @Positive double c,
            @PositiveOrZero double d,
            @Negative double e,
            @NegativeOrZero double f,
            @Digits(integer = 2, fraction = 1) double g) {}

    record BoxedFloats(
            @Min(-3) @Max(7) Float a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            Float b,

            @Positive Float c,
            @PositiveOrZero Float d,
            @Negative Float e,
            @NegativeOrZero Float f,
            @Digits(integer = 2, fraction = 1) Float g) {}

    record BoxedDoubles(
            @Min(-3) @Max(7) Double a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            Double b,

            @Positive Double c,
            @PositiveOrZero Double d,
            @Negative Double e,
            @NegativeOrZero Double f,
            @Digits(integer = 2, fraction = 1) Double g) {}

    record Decimals(
            @Min(-3) @Max(7) BigDecimal a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            BigDecimal b,

            @Positive BigDecimal c,
            @PositiveOrZero BigDecimal d,
            @Negative BigDecimal e,
            @NegativeOrZero BigDecimal f,
            @Digits(integer = 2, fraction = 1) BigDecimal g) {}

    record Wholes(
            @Min(-3) @Max(7) BigInteger a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            BigInteger b,

            @Positive BigInteger c,
            @PositiveOrZero BigInteger d,
            @Negative BigInteger e,
            @NegativeOrZero BigInteger f,
            @Digits(integer = 2, fraction = 1) BigInteger g) {}

    record Texts(
            @Min(-3) @Max(7) String a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            String b,

            @Positive String c,
            @PositiveOrZero String d,
            @Negative String e,
            @NegativeOrZero String f,
            @Digits(integer = 2, fraction = 1) String g) {}

    record Letters(
            @Min(-3) @Max(7) CharSequence a,

            @DecimalMin("0.5") @DecimalMax(value = "4.25", inclusive = false)
            CharSequence b,

            @Positive CharSequence c,
            @PositiveOrZero CharSequence d,
            @Negative CharSequence e,
            @NegativeOrZero CharSequence f,
            @Digits(integer = 2, fraction = 1) CharSequence g) {}

    record LocalDates(
            @Past LocalDate a,
            @PastOrPresent LocalDate b,
            @Future LocalDate c,
            @FutureOrPresent LocalDate d,
            @NotNull LocalDate e) {}

    record LocalDateTimes(
            @Past LocalDateTime a,
            @PastOrPresent LocalDateTime b,
            @Future LocalDateTime c,
            @FutureOrPresent LocalDateTime d,
            @NotNull LocalDateTime e) {}

    record LocalTimes(
            @Past LocalTime a,
            @PastOrPresent LocalTime b,
            @Future LocalTime c,
            @FutureOrPresent LocalTime d,
            @NotNull LocalTime e) {}

    record Instants(
            @Past Instant a,
            @PastOrPresent Instant b,
            @Future Instant c,
            @FutureOrPresent Instant d,
            @NotNull Instant e) {}

    record OffsetDateTimes(
            @Past OffsetDateTime a,
            @PastOrPresent OffsetDateTime b,
            @Future OffsetDateTime c,
            @FutureOrPresent OffsetDateTime d,
            @NotNull OffsetDateTime e) {}

    record OffsetTimes(
            @Past OffsetTime a,
            @PastOrPresent OffsetTime b,
            @Future OffsetTime c,
            @FutureOrPresent OffsetTime d,
            @NotNull OffsetTime e) {}

    record ZonedDateTimes(
            @Past ZonedDateTime a,
            @PastOrPresent ZonedDateTime b,
            @Future ZonedDateTime c,
            @FutureOrPresent ZonedDateTime d,
            @NotNull ZonedDateTime e) {}

    record Years(
            @Past Year a,
            @PastOrPresent Year b,
            @Future Year c,
            @FutureOrPresent Year d,
            @NotNull Year e) {}

    record YearMonths(
            @Past YearMonth a,
            @PastOrPresent YearMonth b,
            @Future YearMonth c,
            @FutureOrPresent YearMonth d,
            @NotNull YearMonth e) {}

    record MonthDays(
            @Past MonthDay a,
            @PastOrPresent MonthDay b,
            @Future MonthDay c,
            @FutureOrPresent MonthDay d,
            @NotNull MonthDay e) {}

    record Dates(
            @Past Date a,
            @FutureOrPresent Date b,
            @PastOrPresent Calendar c,
            @Future Calendar d) {}

    record Strings(
            @Size(min = 1, max = 3) String a,
            @Size(max = 2) String b,
            @Size(min = 2) String c,
            @NotEmpty String d,
            @NotNull String e) {}

    record Sequences(
            @Size(min = 1, max = 3) CharSequence a,
            @Size(max = 2) CharSequence b,
            @Size(min = 2) CharSequence c,
            @NotEmpty CharSequence d,
            @NotNull CharSequence e) {}

    record Lists(
            @Size(min = 1, max = 3) List<Integer> a,
            @Size(max = 2) List<Integer> b,
            @Size(min = 2) List<Integer> c,
            @NotEmpty List<Integer> d,
            @NotNull List<Integer> e) {}

    record Sets(
            @Size(min = 1, max = 3) Set<String> a,
            @Size(max = 2) Set<String> b,
            @Size(min = 2) Set<String> c,
            @NotEmpty Set<String> d,
            @NotNull Set<String> e) {}

    record Collections(
            @Size(min = 1, max = 3) Collection<Long> a,
            @Size(max = 2) Collection<Long> b,
            @Size(min = 2) Collection<Long> c,
            @NotEmpty Collection<Long> d,
            @NotNull Collection<Long> e) {}

    record Maps(
            @Size(min = 1, max = 3) Map<String, Integer> a,
            @Size(max = 2) Map<String, Integer> b,
            @Size(min = 2) Map<String, Integer> c,
            @NotEmpty Map<String, Integer> d,
            @NotNull Map<String, Integer> e) {}

    record TextArrays(
            @Size(min = 1, max = 3) String[] a,
            @Size(max = 2) String[] b,
            @Size(min = 2) String[] c,
            @NotEmpty String[] d,
            @NotNull String[] e) {}

    record IntArrays(
            @Size(min = 1, max = 3) int[] a,
            @Size(max = 2) int[] b,
            @Size(min = 2) int[] c,
            @NotEmpty int[] d,
            @NotNull int[] e) {}

    record DoubleArrays(
            @Size(min = 1, max = 3) double[] a,
            @Size(max = 2) double[] b,
            @Size(min = 2) double[] c,
            @NotEmpty double[] d,
            @NotNull double[] e) {}

    record Presence(
            @NotNull String a,
            @Null String b,
            @NotNull Integer c,
            @Null List<String> d) {}

    record Blanks(
            @NotBlank String a,
            @NotBlank CharSequence b,
            @NotEmpty @NotBlank String c) {}

    record Truths(
            @AssertTrue boolean a,
            @AssertFalse boolean b,
            @AssertTrue Boolean c,
            @AssertFalse Boolean d) {}

    @SuppressGuard(value = "PatternUnpublished", reason = "flags are part of the comparison")
    record Patterns(
            @Pattern(regexp = "[A-Z]{2}-\\d+") String a,
            @Pattern(regexp = "a|b") String b,

            @Pattern(regexp = "ab?", flags = Pattern.Flag.CASE_INSENSITIVE)
            String c,

            @Pattern(regexp = "\\s*x.y\\s*") CharSequence d,
            @Pattern(regexp = "[^a-c]*") @Size(max = 3) String e) {}

    record Mails(
            @Email String a,
            @Email(regexp = ".*\\.example") String b,
            @NotEmpty @Email String c) {}

    record Repeated(
            @Size(min = 1) @Size(max = 3) String a,
            @Min(1) @Min(3) int b) {}

    record Elements(
            List<@NotBlank String> a,
            List<@Min(2) Integer> b,
            Set<@Size(max = 2) String> c,
            @Size(max = 3) List<@Size(max = 2) List<@Positive Integer>> d,
            Optional<@Size(max = 2) String> e) {}

    record Entries(
            Map<@NotBlank String, @Min(0) Integer> a,
            @Size(max = 2) Map<@Size(max = 1) String, List<@NotEmpty String>> b,
            Map<Color, @Negative Long> c) {}

    record Optionals(
            @Min(2) OptionalInt a,
            @Max(9) OptionalLong b,
            Optional<@Positive Integer> c,
            Optional<@NotBlank String> d) {}

    enum Color {
        RED,
        GREEN,
        BLUE
    }
}
