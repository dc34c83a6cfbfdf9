package io.afterproof.test;

import java.util.List;
import java.util.Objects;

/**
 * Why a verifier confirmed what was not so, and what to do about it.
 *
 * @param wrong the call that was confirmed
 * @param good the same call as it should be
 * @param again the same once more
 */
record Explanation(Trial.Result wrong, Trial.Result good, Trial.Result again) {
    private static final int SHOWN_READS = 5;

    /**
     * @param what was wrong about the change
     * @param blind what to do if the verifier did not read anything else than after a good call
     */
    String of(String what, String blind) {
        Seen asked = Objects.requireNonNull(good.lastChange());
        Seen answered = Objects.requireNonNull(wrong.lastChange());
        ToolMethod tool = asked.tool();
        String who = tool.verifier().isEmpty()
                ? "It has no verifier, and so nothing told of "
                : "Its verifier '" + tool.verifier() + "' confirmed ";
        return who + Text.call(tool, asked.values()) + ", although " + what + "."
                + (tool.isVoid() ? "" : " The tool answered " + Text.value(answered.answer()) + ".")
                + read(wrong) + " " + advice(tool, blind);
    }

    /** What the verifier read. */
    static String read(Trial.Result result) {
        List<String> reads =
                result.readBack().stream().map(Seen::toString).distinct().toList();
        return reads.isEmpty()
                ? " It read nothing."
                : " It read " + String.join("; ", reads.subList(0, Math.min(SHOWN_READS, reads.size())))
                        + (reads.size() > SHOWN_READS ? "; …" : ".");
    }

    private String advice(ToolMethod tool, String blind) {
        List<Seen> reads = wrong.readBack();
        if (tool.verifier().isEmpty()) {
            return "Add @VerifyAfter.";
        }
        if (reads.isEmpty()) {
            return "Let it read what " + tool.name() + " changes, and compare it with what was asked for.";
        }
        if (reads.stream().anyMatch(read -> read.failure() != null)) {
            return "A read that fails must not be taken for a confirmation.";
        }
        if (isLike(reads, good.readBack())) {
            return "That is what it reads after a good call, too. " + blind;
        }
        return isLike(good.readBack(), again.readBack())
                ? "It sees the difference, and does not compare it with what was asked for."
                : "What it reads is different each time, also after good calls: if that is more than ids and times, the"
                        + " implementations share their state. Else it does not compare what it reads with what was asked"
                        + " for.";
    }

    private static boolean isLike(List<Seen> some, List<Seen> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i).isLike(others.get(i));
        }
        return same;
    }
}
