package app;

import io.afterproof.runtime.Chain;

class DestructiveStreak {
    void threeDeletes(Tools tools) {
        tools.delete("1");
        tools.delete("2");
        tools.delete("3"); // ERROR DestructiveStreak: 3 destructive calls follow one another here, Tools allows 2
    }

    void verificationIsNoCheckpoint(Tools tools) {
        tools.delete("1");
        tools.delete("2");
        Chain.gate(tools.balanced());
        tools.delete("3"); // ERROR DestructiveStreak
    }

    void conditionalApprovalIsNone(Tools tools) {
        tools.delete("1");
        tools.drop("2");
        tools.drop("3"); // ERROR DestructiveStreak
    }

    void inALoop(Tools tools, Iterable<String> ids) {
        for (String id : ids) { // ERROR DestructiveStreak: This loop repeats destructive calls
            tools.delete(id);
        }
        ids.forEach(tools::delete); // ERROR DestructiveStreak
    }

    void inARecursion(Tools tools, int n) {
        tools.delete("1");
        if (n > 0) {
            inARecursion(tools, n - 1); // ERROR DestructiveStreak
        }
    }

    void throughMethods(Tools tools) {
        two(tools);
        two(tools); // ERROR DestructiveStreak: calls DestructiveStreak.two
    }

    private void two(Tools tools) {
        tools.delete("1");
        tools.note("n");
        tools.delete("2");
    }

    void behindAnApproved(Tools tools) {
        tools.purge("1");
        tools.delete("2");
        tools.delete("3"); // ERROR DestructiveStreak
    }

    @io.afterproof.ChainLimit(depth = 9, reason = "reviewed")
    void theLimitOfTheDepthIsAnother(Tools tools) {
        tools.delete("1");
        tools.delete("2");
        tools.delete("3"); // ERROR DestructiveStreak
    }

    void checkpointOnOneBranch(Tools tools, boolean flag) {
        tools.delete("1");
        tools.delete("2");
        if (flag) {
            Chain.checkpoint("ada", "seen");
        }
        tools.delete("3"); // ERROR DestructiveStreak
    }

    void noneIsAllowed(Frozen frozen) {
        Chain.checkpoint("ada", "seen");
        frozen.delete("1"); // ERROR DestructiveStreak: Let a human decide before each call: @Approval on the tool.
        frozen.purge("2");
        frozen.delete("3"); // ERROR DestructiveStreak
    }

    void noneBehindAnApprovedOfAnother(Frozen frozen, Tools tools) {
        frozen.purge("1");
        tools.delete("2"); // ERROR DestructiveStreak: 2 destructive calls follow one another here, Frozen allows 0
    }
}
