package io.afterproof.runtime.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as ECMAScript prints them, which is what RFC 8785 asks for. */
final class JsonNumber {
    private static final int SURE_TO_BE_EXACT = 17;

    private JsonNumber() {}

    /**
     * A decimal as a JSON number, or null if a reader that keeps numbers as doubles would change it.
     */
    static @Nullable String exactly(BigDecimal decimal) {
        double nearest = decimal.doubleValue();
        if (Double.isInfinite(nearest) || shortest(nearest).compareTo(decimal) != 0) {
            return null;
        }
        return format(nearest);
    }

    /** A finite double with the fewest digits that tell it from its neighbours. */
    static String format(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal decimal = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = decimal.unscaledValue().toString();
        int point = digits.length() - decimal.scale(); // where the decimal point stands, counted from the first digit
        return (value < 0 ? "-" : "") + place(digits, point);
    }

    private static String place(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    // Double.toString is not always the shortest before JDK 19 (JDK-4511638).
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < SURE_TO_BE_EXACT; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(SURE_TO_BE_EXACT, RoundingMode.HALF_EVEN));
    }
}
