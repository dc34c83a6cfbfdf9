package app;

class Recursion {
    void itself(Tools tools, int n) {
        tools.read("1");
        if (n > 0) {
            itself(tools, n - 1); // ERROR ChainUnbounded: Recursion.itself calls Recursion.itself
        }
    }

    void callBehindTheRecursion(Tools tools, int n) {
        if (n > 0) {
            callBehindTheRecursion(tools, n - 1); // ERROR ChainUnbounded
        }
        tools.read("1");
    }

    void ping(Tools tools, int n) {
        tools.read("1");
        pong(tools, n); // ERROR ChainUnbounded: Recursion.pong calls Recursion.ping
    }

    void pong(Tools tools, int n) {
        if (n > 0) {
            ping(tools, n - 1);
        }
    }

    void gateOnSomeWaysOnly(Tools tools, int n) {
        tools.read("1");
        if (n > 100) {
            tools.verifiedRead("2");
        }
        if (n > 0) {
            gateOnSomeWaysOnly(tools, n - 1); // ERROR ChainUnbounded
        }
    }

    void leaves(Tools tools, int n) {
        if (n == 0) {
            tools.read("leaf");
            return;
        }
        leaves(tools, n - 1);
        leaves(tools, n - 1); // ERROR ChainUnbounded
    }

    void overChildren(Tools tools, java.util.List<Integer> children) {
        for (int child : children) {
            overChildren(tools, java.util.List.of()); // ERROR ChainUnbounded
        }
        tools.read("1");
    }

    void fromOneRoundIntoTheNext(Tools tools, int n) {
        tools.read("1");
        tools.read("2");
        if (!tools.balanced()) {
            return;
        }
        tools.read("3");
        tools.read("4");
        fromOneRoundIntoTheNext(tools, n - 1); // ERROR ChainTooDeep: calls Recursion.fromOneRoundIntoTheNext
    }

    Runnable throughALambda(Tools tools) {
        tools.read("1");
        return () -> throughALambda(tools); // ERROR ChainUnbounded
    }
}
