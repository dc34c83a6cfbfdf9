package io.afterproof.test;

import io.afterproof.runtime.InMemoryJournal;
import io.afterproof.runtime.Journal;

/** The journal of one process. */
class InMemoryJournalTest extends JournalContract {
    private final Journal journal = new InMemoryJournal();

    @Override
    protected Journal journal() {
        return journal;
    }
}
