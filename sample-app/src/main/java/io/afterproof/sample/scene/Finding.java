package io.afterproof.sample.scene;

import java.util.Locale;

/** What was found when all was over: a record of numbers, most of them counted in the database. */
public interface Finding {
    /** The finding as a line of the closing table. */
    String inWords();

    /** {@code 1 refund}, {@code 3 refunds}, {@code no refunds}. */
    static String count(long number, String noun) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code EUR 12.90}. */
    static String euros(long cents) {
        return String.format(Locale.ROOT, "EUR %d.%02d", cents / 100, cents % 100);
    }
}
