package app;

import io.afterproof.Verdict;

class Gates {
    private final Tools tools = null;

    void dropped() {
        tools.read("1");
        tools.read("2");
        tools.balanced(); // ERROR VerdictIgnored: Tools.balanced
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }

    void keptAndNeverRead() {
        boolean fine = tools.balanced(); // ERROR VerdictIgnored
        Verdict verdict;
        verdict = tools.audited("1"); // ERROR VerdictIgnored
        boolean all = true;
        all &= tools.balanced(); // ERROR VerdictIgnored
    }

    void partOfItDropped() {
        tools.audited("1").isConfirmed(); // ERROR VerdictIgnored
        tools.audited("1").reason().trim(); // ERROR VerdictIgnored
    }

    void checksToo() {
        tools.isNoted("1"); // ERROR VerdictIgnored: Tools.isNoted
        boolean fine = tools.plausible("2"); // ERROR VerdictIgnored
    }

    void inALambdaThatReturnsNothing(Iterable<String> ids) {
        Runnable work = () -> tools.balanced(); // ERROR VerdictIgnored
        ids.forEach(tools::audited); // ERROR VerdictIgnored
        ids.forEach(id -> {
            tools.audited(id); // ERROR VerdictIgnored
        });
    }

    void inASwitch(int kind) {
        switch (kind) {
            case 1 -> tools.balanced(); // ERROR VerdictIgnored
            default -> {}
        }
    }

    void inALoopHeader() {
        for (int i = 0; i < 3; tools.balanced()) { // ERROR VerdictIgnored
            i++;
        }
    }

    void onTheGuard(GuardedTools guard) {
        guard.balanced(); // ERROR VerdictIgnored
        guard.isNoted("1"); // ERROR VerdictIgnored
    }
}
