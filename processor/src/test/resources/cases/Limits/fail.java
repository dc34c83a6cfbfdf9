package app;

import io.afterproof.ChainLimit;
import io.afterproof.Guarded;

class Limits {
    @Guarded(maxDepth = 5)
    interface Loose {
        String loose(String id);
    }

    void theSmallestOfThoseSinceTheGate(Tools tools, Loose loose) {
        loose.loose("1");
        loose.loose("2");
        loose.loose("3");
        tools.read("4"); // ERROR ChainTooDeep: Tools allows 3
    }

    void alsoBehindIt(Tools tools, Loose loose) {
        tools.read("1");
        loose.loose("2");
        loose.loose("3");
        loose.loose("4"); // ERROR ChainTooDeep: Tools allows 3
    }

    void throughAMethod(Tools tools, Loose loose) {
        tools.read("1");
        three(loose); // ERROR ChainTooDeep: Tools allows 3
    }

    private void three(Loose loose) {
        loose.loose("1");
        loose.loose("2");
        loose.loose("3");
    }

    void onBranches(Tools tools, Loose loose, boolean flag) {
        if (flag) {
            loose.loose("1");
            loose.loose("2");
            loose.loose("3");
        } else {
            tools.read("1");
        }
        loose.loose("4");
        loose.loose("5");
        loose.loose("6"); // ERROR ChainTooDeep: Loose allows 5
    }

    @ChainLimit(depth = 1, reason = "stricter here")
    void reviewed(Tools tools) {
        tools.read("1");
        tools.read("2"); // ERROR ChainTooDeep: @ChainLimit allows 1
    }

    @ChainLimit(depth = 4, reason = "reviewed")
    void fourReviewed(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4");
    }

    void theReviewIsForThatMethod(Tools tools) {
        fourReviewed(tools);
        tools.read("5"); // ERROR ChainTooDeep
    }

    void norForWhatComesBefore(Tools tools) {
        tools.read("0");
        fourReviewed(tools); // ERROR ChainTooDeep
    }

    @ChainLimit(depth = 9, reason = "reviewed")
    void noLimitForLoops(Tools tools, Iterable<String> ids) {
        for (String id : ids) { // ERROR ChainUnbounded
            tools.read(id);
        }
    }

    @ChainLimit(depth = 9, reason = "reviewed")
    static class Reviewed {
        @ChainLimit(depth = 1, reason = "the inner one holds")
        void inner(Tools tools) {
            tools.read("1");
            tools.read("2"); // ERROR ChainTooDeep
        }
    }
}

final class GuardedLimits_Loose implements Limits.Loose {
    public String loose(String id) { return id; }
}
