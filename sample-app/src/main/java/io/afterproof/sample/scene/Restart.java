package io.afterproof.sample.scene;

import io.afterproof.sample.shop.JournalRow;
import java.util.ArrayList;
import java.util.List;

/**
 * What is seen of the processes of a side whose agent is killed and started again. Filled while they run, by one thread.
 *
 * @param steps all that was seen, in order
 * @param journal the journal's row each time somebody looked
 * @param kills the exit codes of processes that were killed
 */
public record Restart(List<Step> steps, List<JournalRow> journal, List<Integer> kills) {
    static Restart begin() {
        return new Restart(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** A side that is played in one process, this one. */
    static Restart none() {
        return new Restart(List.of(), List.of(), List.of());
    }
}
