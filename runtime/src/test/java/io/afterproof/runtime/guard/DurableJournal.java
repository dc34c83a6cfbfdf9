package io.afterproof.runtime.guard;

import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.InMemoryJournal;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.OpenCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journal that claims to outlive the process, so that it is told of every state. */
class DurableJournal implements Journal {
    private final Journal memory = new InMemoryJournal();

    @Override
    public @Nullable JournalEntry find(CallKey key) {
        return memory.find(key);
    }

    @Override
    public boolean insert(JournalEntry reserved, long now) {
        return memory.insert(reserved, now);
    }

    @Override
    public boolean replace(JournalEntry expected, JournalEntry next) {
        return memory.replace(expected, next);
    }

    @Override
    public boolean remove(JournalEntry expected) {
        return memory.remove(expected);
    }

    @Override
    public List<OpenCall> open(long now, String after, int limit) {
        return memory.open(now, after, limit);
    }

    @Override
    public boolean handOver(OpenCall call, String note) {
        return memory.handOver(call, note);
    }

    @Override
    public int forget(long now) {
        return memory.forget(now);
    }
}
