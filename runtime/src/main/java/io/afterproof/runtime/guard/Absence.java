package io.afterproof.runtime.guard;

import io.afterproof.Dedupe;
import io.afterproof.Verdict;

/** What it proves that a change is not there. */
final class Absence {
    private Absence() {}

    /**
     * Whether an absence is conclusive: a first request may still land, until the tool's {@code settle} has passed since
     * the send, unless the far end applies it once however often it comes.
     *
     * @param sinceSendNanos how long ago the request was sent
     * @param keyAgeMillis how long ago the far end got the key
     */
    static boolean isConclusive(Tool tool, Verdict verdict, long sinceSendNanos, long keyAgeMillis) {
        return verdict.kind() == Verdict.Kind.ABSENT
                && (isRemembered(tool, keyAgeMillis) || tool.settleNanos >= 0 && sinceSendNanos >= tool.settleNanos);
    }

    /** Whether the same call may be made again, whatever became of the first. */
    static boolean isRepeatHarmless(Tool tool, long keyAgeMillis) {
        return tool.dedupe == Dedupe.NATURAL || isRemembered(tool, keyAgeMillis);
    }

    private static boolean isRemembered(Tool tool, long keyAgeMillis) {
        return tool.dedupe == Dedupe.REMOTE && keyAgeMillis < tool.window.toMillis();
    }
}
