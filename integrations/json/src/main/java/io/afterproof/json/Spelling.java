package io.afterproof.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant by a name that is not known. */
final class Spelling {
    private Spelling() {}

    /** The candidate closest to a name, if any is close enough to be worth asking for. */
    static Optional<String> closest(String name, Collection<String> candidates) {
        int tolerance = Math.max(1, name.length() / 3);
        String plain = plain(name);
        return candidates.stream()
                .filter(candidate ->
                        isWithin(plain, plain(candidate)) || distance(plain, plain(candidate)) <= tolerance)
                .min(Comparator.comparingInt((String candidate) -> distance(plain, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code newAddress} for {@code address}. */
    private static boolean isWithin(String one, String other) {
        return Math.min(one.length(), other.length()) > 3 && (one.contains(other) || other.contains(one));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-. ]", "");
    }

    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
