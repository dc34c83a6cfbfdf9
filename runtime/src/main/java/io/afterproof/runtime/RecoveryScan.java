package io.afterproof.runtime;

import io.afterproof.runtime.Recovery.Finding;
import io.afterproof.runtime.internal.Recoverable;
import io.afterproof.runtime.internal.Recoverable.Found;
import io.afterproof.runtime.internal.Services;
import java.util.ArrayList;
import java.util.List;

/** Goes through the open calls of a journal, page by page, and has the guard of each settle it. */
final class RecoveryScan {
    private static final int PAGE = 100;

    private RecoveryScan() {}

    static Recovery run(Services services) {
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
