package io.afterproof.benchmarks.simulation;

import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.InMemoryJournal;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.OpenCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journal that outlives the processes of its world, and that a dead one cannot reach. */
final class SurvivingJournal implements Journal {
    private final World world;
    private InMemoryJournal rows = new InMemoryJournal();

    SurvivingJournal(World world) {
        this.world = world;
    }

    void clear() {
        rows = new InMemoryJournal();
    }

    private Journal rows() {
        world.commit();
        return rows;
    }

    @Override
    public @Nullable JournalEntry find(CallKey key) {
        return rows().find(key);
    }

    @Override
    public boolean insert(JournalEntry reserved, long now) {
        return rows().insert(reserved, now);
    }

    @Override
    public boolean replace(JournalEntry expected, JournalEntry next) {
        return rows().replace(expected, next);
    }

    @Override
    public boolean remove(JournalEntry expected) {
        return rows().remove(expected);
    }

    @Override
    public List<OpenCall> open(long now, String after, int limit) {
        return rows().open(now, after, limit);
    }

    @Override
    public boolean handOver(OpenCall call, String note) {
        return rows().handOver(call, note);
    }

    @Override
    public int forget(long now) {
        return rows().forget(now);
    }
}
