package app;

class Try {
    void theGateInTheFinally(Tools tools) {
        try {
            tools.read("1");
            tools.read("2");
            tools.read("3");
        } finally {
            Require.isTrue(tools.balanced());
        }
        tools.read("4");
        tools.read("5");
        tools.read("6");
    }

    void inTheCatchAnotherGate(Tools tools) {
        tools.read("1");
        try {
            tools.verifiedRead("2");
        } catch (IllegalStateException e) {
            if (!tools.balanced()) {
                return;
            }
        }
        tools.read("3");
        tools.read("4");
        tools.read("5");
    }

    void theCatchLeaves(Tools tools) {
        tools.read("1");
        tools.read("2");
        try {
            tools.verifiedRead("3");
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e);
        }
        tools.read("4");
        tools.read("5");
        tools.read("6");
    }

    void aFinallyWithoutCalls(Tools tools) {
        tools.read("1");
        tools.read("2");
        try {
            tools.verifiedRead("3");
        } finally {
            tools.hashCode();
        }
        tools.read("4");
        tools.read("5");
        tools.read("6");
    }

    int finallyThatReturns(Tools tools) {
        try {
            tools.read("1");
            tools.read("2");
        } finally {
            return tools.read("3").length();
        }
    }

    static final class Require {
        static void isTrue(boolean value) {
            if (!value) {
                throw new IllegalStateException();
            }
        }
    }
}
