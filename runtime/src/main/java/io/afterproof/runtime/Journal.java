package io.afterproof.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what became of each mutation. Every change is compare-and-set on key, state and epoch, so that of two owners
 * one wins and the other learns it. Must be thread-safe; what an implementation throws is taken for a journal that is
 * down, and a mutation that cannot be journalled does not run.
 */
public interface Journal {
    /** The row of a key, or null; it may have expired. */
    @Nullable
    JournalEntry find(CallKey key);

    /**
     * Adds a row.
     *
     * @param now milliseconds since the epoch; a row that has expired by then is no obstacle
     * @return false if the key has a row already
     */
    boolean insert(JournalEntry reserved, long now);

    /**
     * Puts {@code next} in the place of {@code expected}, if the row's state and epoch are still those of
     * {@code expected}; false if not. What somebody who came too late wanted to write may be kept for people, outside of
     * the rows.
     */
    boolean replace(JournalEntry expected, JournalEntry next);

    /**
     * Forgets a finished row that nothing can ask for again, if its state and epoch are still those of
     * {@code expected}; false if not.
     */
    boolean remove(JournalEntry expected);

    /**
     * Mutations that nobody works on and of which it is not settled what became of them, by {@link OpenCall#digest()}:
     * {@link CallState#UNKNOWN} and {@link CallState#UNVERIFIED} ones, and those whose lease has run out on the way. What
     * waits for a person is not among them.
     *
     * @param now milliseconds since the epoch, by {@link #now}
     * @param after only those behind this digest; empty for all
     * @param limit how many at most
     */
    List<OpenCall> open(long now, String after, int limit);

    /**
     * Leaves an open call to a person, if its state and epoch are still those that {@link #open} told; false if not.
     *
     * @param note why, for that person
     */
    boolean handOver(OpenCall call, String note);

    /**
     * Forgets finished rows whose time has come; open questions never.
     *
     * @param now milliseconds since the epoch, by {@link #now}
     * @return how many
     */
    int forget(long now);

    /**
     * The time by the clock that all who share the journal go by, in milliseconds since the epoch: leases of several
     * processes cannot be compared by each one's own. Does not fail.
     *
     * @param local the time by the guard's clock, which is the answer of a journal that is not shared
     */
    default long now(long local) {
        return local;
    }

    /**
     * Whether rows outlive the process. Where they do not, the states in which only a restart could find a row are not
     * written. Where they do, arguments and results are handed over as text from the {@link Codec}.
     */
    default boolean isDurable() {
        return true;
    }
}
