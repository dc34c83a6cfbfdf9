package io.afterproof.runtime.guard;

import io.afterproof.runtime.Journal;

/** The same with a journal that is told of every state. */
class DurableTwinTest extends TwinTest {
    @Override
    Journal journal() {
        return new DurableJournal();
    }
}
