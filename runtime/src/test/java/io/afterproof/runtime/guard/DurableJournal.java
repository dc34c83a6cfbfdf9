package io.afterproof.runtime.guard;

import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.InMemoryJournal;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
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
}
