package app;

import java.util.List;

class Try {
    void catchIsEnteredFromTheWorstPoint(Tools tools) {
        try {
            tools.read("1");
            tools.read("2");
            tools.verifiedRead("3");
        } catch (IllegalStateException e) {
            tools.read("4"); // ERROR ChainTooDeep: Tools.verifiedRead
        }
    }

    void theGateMayHaveThrown(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        try {
            if (!tools.balanced()) {
                return;
            }
        } catch (IllegalStateException e) {
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    void behindTryAndCatch(Tools tools) {
        try {
            tools.read("1");
            tools.read("2");
        } catch (IllegalStateException e) {
            tools.read("3");
        }
        tools.read("4"); // ERROR ChainTooDeep: (fail.java:36)
    }

    void finallyAdds(Tools tools) {
        try {
            tools.read("1");
            tools.read("2");
        } finally {
            tools.read("3");
        }
        tools.read("4"); // ERROR ChainTooDeep
    }

    void finallyBehindAReturn(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        try {
            if (flag) {
                tools.read("3");
                return;
            }
        } finally {
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    void finallyBehindAnException(Tools tools) {
        try {
            tools.read("1");
            tools.read("2");
            tools.read("3");
            if (!tools.balanced()) {
                return;
            }
        } finally {
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    void retryLoopPastAFailedVerification(Tools tools, List<String> ids) {
        for (String id : ids) { // ERROR ChainUnbounded
            try {
                tools.note(id);
            } catch (IllegalStateException e) {
                continue;
            }
        }
    }

    void outerCatch(Tools tools) {
        try {
            try {
                tools.read("1");
                tools.read("2");
                tools.read("3");
                tools.note("a"); // ERROR ChainTooDeep
            } catch (IllegalStateException e) {
                throw e;
            }
        } catch (RuntimeException e) {
            tools.read("5"); // ERROR ChainTooDeep
        }
    }

    void thrownByACallee(Tools tools) {
        try {
            threeAndAGate(tools);
        } catch (IllegalStateException e) {
            tools.read("4"); // ERROR ChainTooDeep: calls Try.threeAndAGate
        }
    }

    private void threeAndAGate(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.verifiedRead("3");
    }
}
