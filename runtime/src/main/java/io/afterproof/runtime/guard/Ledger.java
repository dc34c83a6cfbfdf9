package io.afterproof.runtime.guard;

import io.afterproof.Dedupe;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The journal row of one call, as its owner sees it. A change that is refused means that the row has another owner by
 * now; one that fails means that the journal is down. Neither is thrown: the plan decides what follows.
 *
 * <p>A durable journal is told of every state before the next step is taken. In a journal that dies with the process a
 * row is born SENT, and goes from there to its end.
 */
final class Ledger {
    private static final long LEASE = TimeUnit.MINUTES.toMillis(5);

    private final CallFrame call;
    private final Journal journal;
    private final long lease;
    private @Nullable JournalEntry row;
    private boolean answered;
    private @Nullable Object answer;
    private @Nullable RuntimeException down;

    Ledger(CallFrame call) {
        this.call = call;
        this.journal = call.guard.services.journal();
        this.lease = Math.max(LEASE, 2 * TimeUnit.NANOSECONDS.toMillis(call.tool.timeoutNanos));
    }

    /** What the journal threw last, or null. */
    @Nullable
    RuntimeException down() {
        return down;
    }

    /** Reads the row; null for none, or one that has expired. */
    @Nullable
    JournalEntry find() {
        try {
            row = journal.find(call.key());
        } catch (RuntimeException e) {
            throw Refusals.journalDown(call.tool, e);
        }
        return row == null || row.expired(now()) ? null : row;
    }

    JournalEntry row() {
        return Objects.requireNonNull(row);
    }

    long now() {
        return call.guard.services.time().millis();
    }

    /** Takes the key for this call. */
    void reserve() {
        if (!insert()) {
            throw down == null ? Refusals.inProgress(call.tool) : Refusals.journalDown(call.tool, down);
        }
    }

    private boolean insert() {
        if (row != null) {
            return again();
        }
        long now = now();
        JournalEntry first = JournalEntry.first(call.key(), call.fingerprint(), born(), now, now + lease, expiry(now));
        try {
            return journal.insert(first, now) && remember(first);
        } catch (RuntimeException e) {
            down = e;
            return false;
        }
    }

    private CallState born() {
        return journal.isDurable() ? CallState.RESERVED : CallState.SENT;
    }

    /** Gives back a reservation of which nothing was sent. */
    void abandon() {
        settle(CallState.FAILED);
    }

    /** Reserves one more attempt. */
    boolean again() {
        long now = now();
        return change(row().again(born(), call.fingerprint(), now, now + lease, expiry(now)));
    }

    boolean sent() {
        if (row().state() == CallState.SENT) {
            return true;
        }
        long now = now();
        return change(row().sent(now, now + lease));
    }

    /** The tool returned; the lease goes on while the change is read back. */
    boolean returned(@Nullable Object value) {
        recovered(value);
        return !journal.isDurable() || change(row().returned(value));
    }

    /** Takes the row of a call that was left open, to find out about it. */
    boolean verifying() {
        return change(row().leased(CallState.VERIFYING, now() + lease));
    }

    /** The result that was lost, read anew. */
    void recovered(@Nullable Object value) {
        answered = true;
        answer = value;
    }

    /** Nothing more is to be done for the row; one that is finished and that nobody can ask for again is not kept. */
    boolean settle(CallState state) {
        if (!state.expires() || isKept()) {
            JournalEntry known = answered ? row().recovered(answer) : row();
            return change(known.settled(state, expiry(now())));
        }
        try {
            return journal.remove(row());
        } catch (RuntimeException e) {
            down = e;
            return false;
        }
    }

    private boolean change(JournalEntry next) {
        try {
            return journal.replace(row(), next) && remember(next);
        } catch (RuntimeException e) {
            down = e;
            return false;
        }
    }

    private boolean remember(JournalEntry next) {
        row = next;
        return true;
    }

    /** How long ago the key was first sent, in milliseconds. */
    long ageMillis() {
        return now() - row().firstSentAt();
    }

    /** Whether a finished twin is answered from the journal. */
    boolean replayable() {
        return call.tool.dedupe == Dedupe.JOURNAL || call.tool.dedupe == Dedupe.REMOTE;
    }

    /** Whether a finished row is remembered: to be replayed, or to tell when its key is used for something else. */
    private boolean isKept() {
        return replayable() || call.tool.keyed;
    }

    private long expiry(long now) {
        return isKept() ? now + call.tool.window.toMillis() : now;
    }
}
