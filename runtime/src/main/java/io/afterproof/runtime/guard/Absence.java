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
     */
    static boolean isConclusive(Tool tool, Verdict verdict, long sinceSendNanos) {
        return verdict.kind() == Verdict.Kind.ABSENT
                && (tool.dedupe == Dedupe.REMOTE || tool.settleNanos >= 0 && sinceSendNanos >= tool.settleNanos);
    }
}
