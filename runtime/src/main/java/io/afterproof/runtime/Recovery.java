package io.afterproof.runtime;

import io.afterproof.runtime.internal.Recoverable;
import io.afterproof.runtime.internal.Recoverable.Found;
import io.afterproof.runtime.internal.Services;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Guards#recover()} found about the calls that were left open.
 *
 * @param settled the calls of which it is known now what became of them, and what that is
 * @param open those of which nothing more can be said yet; another recovery looks again
 * @param forPeople those that only a person can find out about
 */
public record Recovery(List<Finding> settled, List<Finding> open, List<Finding> forPeople) {
    private static final int PAGE = 100;

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

    static Recovery of(Services services) {
        Journal journal = services.journal();
        List<Finding> settled = new ArrayList<>();
        List<Finding> open = new ArrayList<>();
        List<Finding> forPeople = new ArrayList<>();
        String after = "";
        List<OpenCall> page;
        do {
            page = journal.open(journal.now(services.time().millis()), after, PAGE);
            for (OpenCall call : page) {
                Found found = settle(call, services);
                Finding finding = found.finding();
                switch (finding.state()) {
                    case VERIFIED, FAILED, DIVERGED -> settled.add(finding);
                    case SUCCEEDED -> (found.isOver() ? settled : open).add(finding);
                    case HUMAN -> forPeople.add(finding);
                    case RESERVED, SENT, UNKNOWN, UNVERIFIED, VERIFYING -> open.add(finding);
                }
                after = call.digest();
            }
        } while (page.size() == PAGE);
        journal.forget(journal.now(services.time().millis()));
        return new Recovery(settled, open, forPeople);
    }

    private static Found settle(OpenCall call, Services services) {
        Recoverable tool = services.recoverable().get(call.tool());
        if (tool != null) {
            return tool.settle(call);
        }
        String why = "no guard of " + call.tool() + " was made in this process";
        return new Found(new Finding(call, call.state(), why), false);
    }
}
