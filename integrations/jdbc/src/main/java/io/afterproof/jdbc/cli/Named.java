package io.afterproof.jdbc.cli;

import io.afterproof.jdbc.Evidence;
import io.afterproof.jdbc.Outcomes;
import java.util.List;
import java.util.regex.Pattern;

/** The call that somebody means. */
final class Named {
    private static final Pattern NAME = Pattern.compile("[0-9a-fA-F]{4,64}");

    private Named() {}

    static Evidence evidence(Outcomes outcomes, String start) {
        if (!NAME.matcher(start).matches()) {
            throw new Problem(
                    Main.UNUSABLE,
                    "'" + start + "' names no call: give at least 4 of the hexadecimal digits of 'list'");
        }
        List<String> digests = outcomes.matching(start, 2);
        if (digests.size() > 1) {
            throw new Problem(Main.UNUSABLE, "more than one call begins with " + start + ": give more of its digits");
        }
        return digests.stream()
                .findFirst()
                .flatMap(outcomes::show)
                .orElseThrow(() -> new Problem(Main.REFUSED, "there is no call " + start + " in this journal"));
    }
}
