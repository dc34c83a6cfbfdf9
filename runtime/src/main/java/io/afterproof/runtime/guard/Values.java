package io.afterproof.runtime.guard;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What generated code asks of values where one operator does not do. Nothing here is given null. */
public final class Values {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;

    private Values() {}

    /** Whether a text is made of white space only, as {@link String#isBlank()} takes it. */
    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number is not less than a limit; NaN is. */
    public static boolean isAtLeast(Number number, BigDecimal limit) {
        return !isNaN(number) && compare(number, limit) >= 0;
    }

    /** Whether a number is more than a limit; NaN is not. */
    public static boolean isMore(Number number, BigDecimal limit) {
        return !isNaN(number) && compare(number, limit) > 0;
    }

    /** Whether a number is not more than a limit; NaN is. */
    public static boolean isAtMost(Number number, BigDecimal limit) {
        return !isNaN(number) && compare(number, limit) <= 0;
    }

    /** Whether a number is less than a limit; NaN is not. */
    public static boolean isLess(Number number, BigDecimal limit) {
        return !isNaN(number) && compare(number, limit) < 0;
    }

    /** A text as a number; NaN for one that is none. */
    public static Number number(CharSequence text) {
        try {
            return new BigDecimal(text.toString());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether a whole number has at most so many digits. */
    public static boolean hasDigits(long number, int integer) {
        long rest = number;
        int digits = 0;
        while (rest != 0) {
            digits++;
            rest /= 10;
        }
        return digits <= integer;
    }

    /** Whether a number has at most so many digits before and after its decimal point; NaN and the infinities do not. */
    public static boolean hasDigits(Number number, int integer, int fraction) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                return false;
            }
        }
        BigDecimal exact =
                number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString()).stripTrailingZeros();
        return exact.precision() - exact.scale() <= integer && Math.max(0, exact.scale()) <= fraction;
    }

    /**
     * Whether a text looks like an e-mail address: a local part of at most 64 characters, an at sign, and a domain of
     * labels with dots between them. Empty text is one, so that {@code @NotEmpty} has something to say.
     */
    public static boolean isEmail(CharSequence text) {
        String address = text.toString();
        if (address.isEmpty()) {
            return true;
        }
        int at = address.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL_PART
                && isLocalPart(address.substring(0, at))
                && isDomain(address.substring(at + 1));
    }

    private static boolean isLocalPart(String part) {
        if (part.length() > 2 && part.startsWith("\"") && part.endsWith("\"")) {
            return part.substring(1, part.length() - 1).chars().allMatch(Values::isQuotable);
        }
        return !part.startsWith(".")
                && !part.endsWith(".")
                && !part.contains("..")
                && part.chars().allMatch(letter -> letter == '.' || isAtom(letter));
    }

    private static boolean isDomain(String domain) {
        if (domain.isEmpty() || domain.length() > LONGEST_DOMAIN || domain.endsWith(".")) {
            return false;
        }
        for (String label : domain.split("\\.", -1)) {
            boolean isLabel = !label.isEmpty()
                    && !label.startsWith("-")
                    && !label.endsWith("-")
                    && label.length() < LONGEST_LOCAL_PART
                    && label.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || letter == '-');
            if (!isLabel) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAtom(int letter) {
        return letter > 127 || Character.isLetterOrDigit(letter) || "!#$%&'*+/=?^_`{|}~-".indexOf(letter) >= 0;
    }

    private static boolean isQuotable(int letter) {
        return letter >= ' ' && letter != '"' && letter != '\\' && letter != 127;
    }

    private static boolean isNaN(Number number) {
        return Double.isNaN(number.doubleValue());
    }

    private static int compare(Number number, BigDecimal limit) {
        double value = number.doubleValue();
        if ((number instanceof Double || number instanceof Float) && Double.isInfinite(value)) {
            return value > 0 ? 1 : -1;
        }
        return exact(number).compareTo(limit);
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        return number instanceof Double || number instanceof Float
                ? BigDecimal.valueOf(number.doubleValue())
                : BigDecimal.valueOf(number.longValue());
    }
}
