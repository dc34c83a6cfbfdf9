package io.afterproof.runtime;

import java.util.List;

/**
 * What {@link Guards#recover()} found about the calls that were left open.
 *
 * @param settled the calls of which it is known now what became of them, and what that is
 * @param open those of which nothing more can be said yet; another recovery looks again
 * @param forPeople those that only a person can find out about
 */
public record Recovery(List<Finding> settled, List<Finding> open, List<Finding> forPeople) {
    /** Copies the lists. */
    public Recovery {
        settled = List.copyOf(settled);
        open = List.copyOf(open);
        forPeople = List.copyOf(forPeople);
    }

    /**
     * What was found about one call.
     *
     * @param call the call, as it was left
     * @param state where it stands now
     * @param why what that rests on, for people
     */
    public record Finding(OpenCall call, CallState state, String why) {}
}
