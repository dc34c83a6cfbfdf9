package io.afterproof.sample.scene;

import io.afterproof.sample.shop.JournalRow;
import java.util.List;

/**
 * What was seen of the processes of an agent that is killed and started again.
 *
 * @param steps all that was seen, in order
 * @param journal the journal's row each time somebody looked
 * @param kills the exit codes of processes that were killed
 */
record Restart(List<Step> steps, List<JournalRow> journal, List<Integer> kills) {
    /** Of a side that is played in one process, this one. */
    static final Restart NONE = new Restart(List.of(), List.of(), List.of());

    Restart {
        steps = List.copyOf(steps);
        journal = List.copyOf(journal);
        kills = List.copyOf(kills);
    }
}
