package io.afterproof.runtime.internal;

import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.ChainEntry;
import io.afterproof.runtime.ChainEntry.Question;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The changes that a stored chain has let in and of which it does not know how they ended: those at work, under a lease,
 * and those that left a question. One whose lease ran out without a word is a question too.
 */
final class Questions {
    private Questions() {}

    static Question of(CallKey key, String toolName, String callId, boolean journalled, long until) {
        return new Question(key.digest(), key.tenant(), key.tool(), key.chain(), toolName, callId, journalled, until);
    }

    /** With one more; one that was left open before stays as it is. */
    static ChainEntry asked(ChainEntry entry, Question question) {
        List<Question> next = new ArrayList<>();
        for (Question present : entry.questions()) {
            if (!present.digest().equals(question.digest())) {
                next.add(present);
            } else if (present.until() == 0) {
                return entry;
            }
        }
        next.add(question);
        return entry.with(next);
    }

    /** Without the mark of a call that has ended; a question that it left stays. */
    static ChainEntry ended(ChainEntry entry, Change change) {
        String digest = change.key().digest();
        return without(
                entry,
                question -> question.until() != 0
                        && question.digest().equals(digest)
                        && question.callId().equals(change.callId()));
    }

    static ChainEntry settled(ChainEntry entry, String digest) {
        return without(entry, question -> question.digest().equals(digest));
    }

    static ChainEntry none(ChainEntry entry) {
        return entry.questions().isEmpty() ? entry : entry.with(List.of());
    }

    private static ChainEntry without(ChainEntry entry, Predicate<Question> gone) {
        return entry.questions().stream().anyMatch(gone)
                ? entry.with(entry.questions().stream().filter(gone.negate()).toList())
                : entry;
    }

    /**
     * Looks once at a question that another process asked, or an earlier chain of this one: by the journal that they share,
     * and if that does not say, by the verifier of the tool with the arguments that the journal has. Never throws.
     */
    static boolean isSettled(Question question, Services services) {
        Journal journal = services.journal();
        if (!question.journalled() || !journal.isDurable()) {
            return false; // its row was in the memory of another process
        }
        try {
            JournalEntry row = journal.find(question.key());
            long now = journal.now(services.time().millis());
            if (row == null || row.expired(now)) {
                return true; // an open one is never forgotten
            }
            return switch (row.state()) {
                case VERIFIED, FAILED -> true;
                case SUCCEEDED -> row.leaseUntil() == 0 || looks(row, now, services);
                case DIVERGED -> row.hasResult() || looks(row, now, services);
                case HUMAN -> false;
                case RESERVED, SENT, UNKNOWN, UNVERIFIED, VERIFYING -> looks(row, now, services);
            };
        } catch (RuntimeException down) {
            return false;
        }
    }

    private static boolean looks(JournalEntry row, long now, Services services) {
        Recoverable tool = services.recoverable().get(row.key().tool());
        return !row.live(now) && tool != null && tool.looks(row.openCall());
    }
}
