package io.afterproof.runtime;

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
     * {@code expected}; false if not.
     */
    boolean replace(JournalEntry expected, JournalEntry next);

    /**
     * Forgets a finished row that nothing can ask for again, if its state and epoch are still those of
     * {@code expected}; false if not.
     */
    boolean remove(JournalEntry expected);

    /**
     * Whether rows outlive the process. Where they do not, the states in which only a restart could find a row are not
     * written.
     */
    default boolean isDurable() {
        return true;
    }
}
