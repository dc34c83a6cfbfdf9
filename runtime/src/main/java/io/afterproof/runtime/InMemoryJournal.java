package io.afterproof.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A journal for one process: it forgets everything when the process ends. Thread-safe; rows that may expire are swept
 * out while others are added.
 */
public final class InMemoryJournal implements Journal {
    private static final int SWEEP_EVERY = 4096;

    private final ConcurrentHashMap<CallKey, JournalEntry> rows = new ConcurrentHashMap<>();
    private final AtomicInteger untilSweep = new AtomicInteger(SWEEP_EVERY);

    /** No rows yet. */
    public InMemoryJournal() {}

    @Override
    public @Nullable JournalEntry find(CallKey key) {
        return rows.get(key);
    }

    @Override
    public boolean insert(JournalEntry reserved, long now) {
        if (untilSweep.decrementAndGet() == 0) {
            forget(now);
            untilSweep.set(SWEEP_EVERY);
        }
        JournalEntry present = rows.putIfAbsent(reserved.key(), reserved);
        return present == null || present.expired(now) && rows.replace(reserved.key(), present, reserved);
    }

    @Override
    public boolean replace(JournalEntry expected, JournalEntry next) {
        JournalEntry present = rows.get(expected.key());
        return same(present, expected) && rows.replace(expected.key(), present, next);
    }

    @Override
    public boolean remove(JournalEntry expected) {
        JournalEntry present = rows.get(expected.key());
        return same(present, expected) && rows.remove(expected.key(), present);
    }

    @Override
    public List<OpenCall> open(long now, String after, int limit) {
        return rows.values().stream()
                .filter(row -> row.isOpen(now))
                .map(JournalEntry::openCall)
                .filter(call -> call.digest().compareTo(after) > 0)
                .sorted(Comparator.comparing(OpenCall::digest))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean handOver(OpenCall call, String note) {
        return rows.values().stream()
                .filter(row -> row.key().digest().equals(call.digest()))
                .filter(row -> row.state() == call.state() && row.epoch() == call.epoch())
                .anyMatch(row -> rows.replace(
                        row.key(),
                        row,
                        row.settled(CallState.HUMAN, row.expiresAt()).noted(note)));
    }

    @Override
    public int forget(long now) {
        int before = rows.size();
        rows.values().removeIf(row -> row.expired(now));
        return Math.max(0, before - rows.size());
    }

    @Override
    public boolean isDurable() {
        return false;
    }

    /** How many rows there are, expired ones included until they are swept out. */
    int size() {
        return rows.size();
    }

    private static boolean same(@Nullable JournalEntry present, JournalEntry expected) {
        return present != null && present.state() == expected.state() && present.epoch() == expected.epoch();
    }
}
