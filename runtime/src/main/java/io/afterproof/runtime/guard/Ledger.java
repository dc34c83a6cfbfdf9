package io.afterproof.runtime.guard;

import io.afterproof.Dedupe;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.JournalEntry;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The journal row of one call, as its owner sees it. A change that is refused means that the row has another owner by
 * now; one that fails means that the journal is down. Neither is thrown: the plan decides what follows.
 */
final class Ledger {
    private static final long LEASE = TimeUnit.MINUTES.toMillis(5);

    private final CallFrame call;
    private final long lease;
    private @Nullable JournalEntry row;
    private @Nullable RuntimeException down;

    Ledger(CallFrame call) {
        this.call = call;
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
            row = call.guard.services.journal().find(call.key());
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
        long now = now();
        JournalEntry present = row;
        if (present != null) {
            return change(present.again(call.fingerprint(), now + lease, expiry(now)));
        }
        JournalEntry first = new JournalEntry(
                call.key(), call.fingerprint(), CallState.RESERVED, 1, now + lease, 0, expiry(now), false, null);
        return remember(first, () -> call.guard.services.journal().insert(first, now));
    }

    /** Gives back a reservation of which nothing was sent. */
    void abandon() {
        change(row().leased(CallState.FAILED, 0));
    }

    boolean again() {
        long now = now();
        return change(row().again(call.fingerprint(), now + lease, expiry(now)));
    }

    boolean sent() {
        long now = now();
        return change(row().sent(now, now + lease));
    }

    /** The tool returned; the lease goes on while the change is read back. */
    boolean returned(@Nullable Object value) {
        return change(row().returned(value));
    }

    boolean verifying() {
        return change(row().leased(CallState.VERIFYING, now() + lease));
    }

    /** The result that was lost, read anew. */
    void recovered(@Nullable Object value) {
        JournalEntry present = row();
        row = new JournalEntry(
                present.key(),
                present.fingerprint(),
                present.state(),
                present.epoch(),
                present.leaseUntil(),
                present.sentAt(),
                present.expiresAt(),
                true,
                value);
    }

    /** Nothing more is to be done for the row. */
    boolean settle(CallState state) {
        return change(row().leased(state, 0));
    }

    /** A finished row that nobody can ask for again is not kept. */
    private boolean change(JournalEntry next) {
        JournalEntry present = row();
        boolean forgettable = next.state().expires() && next.leaseUntil() == 0 && !replayable();
        return remember(
                next,
                () -> forgettable
                        ? call.guard.services.journal().remove(present)
                        : call.guard.services.journal().replace(present, next));
    }

    private boolean remember(JournalEntry next, BooleanSupplier change) {
        try {
            if (!change.getAsBoolean()) {
                return false;
            }
            row = next;
            return true;
        } catch (RuntimeException e) {
            down = e;
            return false;
        }
    }

    /** Whether a finished twin is answered from the journal. */
    boolean replayable() {
        return call.tool.dedupe == Dedupe.JOURNAL || call.tool.dedupe == Dedupe.REMOTE;
    }

    private long expiry(long now) {
        return replayable() ? now + call.tool.window.toMillis() : now;
    }
}
