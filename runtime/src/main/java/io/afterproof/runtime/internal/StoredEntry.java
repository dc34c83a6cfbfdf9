package io.afterproof.runtime.internal;

import io.afterproof.runtime.ChainEntry;
import io.afterproof.runtime.Chains;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * One entry of a store, which other processes change too: every change is applied to the version that it replaces, and
 * anew where another one was faster. Thread-safe.
 */
final class StoredEntry {
    private static final System.Logger LOG = System.getLogger("io.afterproof");
    private static final int ROUNDS = 1_000;

    private final Chains store;
    private final ChainEntry none;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<UnaryOperator<ChainEntry>> owed = new ArrayList<>();
    private volatile ChainEntry seen;

    /**
     * One change.
     *
     * @param before what it was applied to
     * @param after what came of it
     */
    record Changed(ChainEntry before, ChainEntry after) {}

    /**
     * @param none what there is as long as the store has nothing
     */
    StoredEntry(Chains store, ChainEntry none) {
        this.store = store;
        this.none = none;
        this.seen = none;
    }

    long now(Time time) {
        return store.now(time.millis());
    }

    /** The entry as this process saw it last. */
    ChainEntry seen() {
        return seen;
    }

    /** The entry as it is now. */
    ChainEntry look() {
        return change(UnaryOperator.identity()).after();
    }

    /** Changes the entry, after what could not be written before; a step that returns what it was given changes nothing. */
    Changed change(UnaryOperator<ChainEntry> step) {
        lock.lock();
        try {
            Changed changed = write(step);
            owed.clear();
            seen = changed.after();
            return changed;
        } finally {
            lock.unlock();
        }
    }

    private Changed write(UnaryOperator<ChainEntry> step) {
        ChainEntry now = seen;
        boolean fresh = false;
        for (int round = 0; round < ROUNDS; round++) {
            ChainEntry paid = now;
            for (UnaryOperator<ChainEntry> debt : owed) {
                paid = debt.apply(paid);
            }
            ChainEntry next = step.apply(paid);
            if (isSame(next, now)) {
                if (fresh) {
                    return new Changed(paid, now);
                }
            } else if (fresh || now.version() != 0) {
                ChainEntry written = next.written(versionAfter(now), store.now(System.currentTimeMillis()));
                if (now.version() == 0 ? store.insert(written) : store.replace(now, written)) {
                    return new Changed(paid, written);
                }
            }
            ChainEntry present = store.find(none.tenant(), none.id());
            now = present == null ? none : present;
            fresh = true;
        }
        throw new IllegalStateException("the chain " + none.id() + " is changed by others all the time");
    }

    @SuppressWarnings("ReferenceEquality") // a step that changes nothing returns what it was given
    private static boolean isSame(ChainEntry one, ChainEntry other) {
        return one == other;
    }

    /** An entry that is forgotten and made anew does not get the versions of the old one. */
    private static long versionAfter(ChainEntry now) {
        return now.version() == 0 ? ThreadLocalRandom.current().nextLong(1, 1L << 62) : now.version() + 1;
    }

    /** Writes what could not be written before, if the store can now. */
    void pay() {
        lock.lock();
        try {
            if (!owed.isEmpty()) {
                look();
            }
        } catch (RuntimeException down) {
            LOG.log(System.Logger.Level.WARNING, "what became of calls in chain " + none.id() + " is not stored", down);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Changes the entry now if the store can, else with the next change. A step of a call that changes nothing about the
     * entry as it was at a moment of that call needs no look at how it is now.
     */
    void record(UnaryOperator<ChainEntry> step) {
        lock.lock();
        try {
            if (!owed.isEmpty() || !isSame(step.apply(seen), seen)) {
                change(step);
            }
        } catch (RuntimeException down) {
            owed.add(step);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "what became of a call in chain " + none.id() + " is not stored yet",
                    down);
        } finally {
            lock.unlock();
        }
    }
}
