package io.afterproof.runtime.guard;

import io.afterproof.Dedupe;
import io.afterproof.runtime.CallKey;
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
 * <p>A durable journal is told of every state before the next step is taken; where no step lies between RESERVED and SENT,
 * of both at once. In a journal that dies with the process a row is born SENT, and goes from there to its end.
 */
final class Ledger {
    private static final long LEASE = TimeUnit.MINUTES.toMillis(5);

    private final CallFrame call;
    private final Journal journal;
    private final boolean durable;
    private final long lease;
    private @Nullable JournalEntry row;
    private @Nullable CallState forgotten;
    private boolean taken;
    private boolean answered;
    private @Nullable Object answer;
    private @Nullable String note;
    private @Nullable RuntimeException down;

    Ledger(CallFrame call) {
        this.call = call;
        this.journal = call.guard.services.journal();
        this.durable = journal.isDurable();
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
        CallKey key = call.key();
        try {
            row = journal.find(key);
        } catch (RuntimeException e) {
            throw Refusals.journalDown(call.tool, e);
        }
        return row == null || row.expired(now()) ? null : row;
    }

    JournalEntry row() {
        return Objects.requireNonNull(row);
    }

    long now() {
        return journal.now(call.guard.services.time().millis());
    }

    /**
     * Takes the key for this call.
     *
     * @param straight whether nothing is left that could keep it from being sent
     */
    void reserve(boolean straight) {
        boolean reserved = row == null ? insert(straight) : again();
        if (!reserved) {
            throw down == null ? Refusals.inProgress(call.tool) : Refusals.journalDown(call.tool, down);
        }
    }

    /**
     * Takes the key of a call that nothing is left to keep from being sent, which spares a look into a durable journal.
     * False says nothing: who had the key, and whether the journal answers at all, is found out by looking.
     */
    boolean take() {
        boolean taken = durable && insert(true);
        down = null;
        return taken;
    }

    private boolean insert(boolean straight) {
        String arguments = durable ? call.guard.texts().ofArguments(call.arguments) : null;
        long now = now();
        CallState born = straight ? CallState.SENT : born();
        JournalEntry first =
                JournalEntry.first(call.key(), call.fingerprint(), arguments, born, now, now + lease, expiry(now));
        try {
            return journal.insert(first, now) && remember(first);
        } catch (RuntimeException e) {
            down = e;
            return false;
        }
    }

    private CallState born() {
        return durable ? CallState.RESERVED : CallState.SENT;
    }

    /** Gives back a reservation that was not used. */
    void abandon() {
        settle(row().repeats() ? CallState.UNKNOWN : CallState.FAILED);
    }

    /** Reserves one more attempt, after such as may have had their effect. */
    boolean again() {
        return again(false);
    }

    /**
     * Reserves one more attempt.
     *
     * @param anew whether all so far are proved to have had no effect, and no far end remembers them
     */
    boolean again(boolean anew) {
        long now = now();
        JournalEntry known = anew ? row().settled(CallState.FAILED, 0) : row();
        return change(known.again(born(), call.fingerprint(), now, now + lease, expiry(now)));
    }

    /** The request leaves when this returns, which may be long after it was reserved. */
    boolean sent() {
        if (row().state() != CallState.SENT) {
            long now = now();
            if (!change(row().sent(now, now + lease))) {
                return false;
            }
        } else if (!durable && row().epoch() == 1) {
            return true;
        }
        row = row().sent(now(), row().leaseUntil()); // the journal hears of it with the next state
        return true;
    }

    /** The tool returned; the lease goes on while the change is read back. */
    boolean returned(@Nullable Object value) {
        recovered(value);
        return !durable || change(row().returned(stored(value)));
    }

    /** Takes the row of a call that was left open, to find out about it. */
    boolean verifying() {
        taken = !change(row().leased(CallState.VERIFYING, now() + lease));
        return !taken;
    }

    /** Whether somebody else had taken the row. */
    boolean isTaken() {
        return taken;
    }

    /** Where the call stands, as far as this owner brought it. */
    CallState state() {
        return forgotten != null ? forgotten : row().state();
    }

    /** Whether this owner has brought the call to an end. */
    boolean isSettled() {
        return forgotten != null || row().leaseUntil() == 0;
    }

    /** Whether the attempt that is reserved repeats one that may have had its effect. */
    boolean repeats() {
        return row != null && row.repeats();
    }

    /** Whether there is a row. */
    boolean isFound() {
        return row != null;
    }

    /** The result that was lost, read anew. */
    void recovered(@Nullable Object value) {
        answered = true;
        answer = value;
    }

    /** Nothing more is to be done for the row; one that is finished and that nobody can ask for again is not kept. */
    boolean settle(CallState state) {
        if (!state.expires() || isKept() || isToBeTold(state)) {
            JournalEntry known = answered && !row().hasResult() ? row().recovered(stored(answer)) : row();
            JournalEntry settled = known.settled(state, expiry(now()));
            return change(note == null ? settled : settled.noted(note));
        }
        try {
            return journal.remove(row()) && forget(state);
        } catch (RuntimeException e) {
            down = e;
            return false;
        }
    }

    /** Whether nobody who asked for the change has heard yet that it happened: a recovery found out. */
    private boolean isToBeTold(CallState state) {
        return state == CallState.VERIFIED && call.resumed != null;
    }

    /** Remembers for people what was found out. */
    void note(String found) {
        note = found;
    }

    private @Nullable Object stored(@Nullable Object value) {
        return durable ? call.guard.texts().ofResult(value) : value;
    }

    /** What the tool returned, as far as the row still has it. */
    CallTexts.Recorded resultOf(JournalEntry entry) {
        if (!entry.hasResult()) {
            return CallTexts.Recorded.LOST;
        }
        return durable
                ? call.guard.texts().result((String) entry.result())
                : new CallTexts.Recorded(true, entry.result());
    }

    private boolean change(JournalEntry next) {
        try {
            return journal.replace(row(), next) && remember(next);
        } catch (RuntimeException e) {
            down = e;
            return false;
        }
    }

    private boolean forget(CallState last) {
        forgotten = last;
        row = null;
        return true;
    }

    private boolean remember(JournalEntry next) {
        row = next;
        forgotten = null;
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

    /** Whether the finished row is asked for by other processes, or by this one's next life. */
    boolean outlives() {
        return durable && isKept();
    }

    private long expiry(long now) {
        return now + call.tool.window.toMillis();
    }
}
