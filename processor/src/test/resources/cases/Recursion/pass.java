package app;

class Recursion {
    void withAGate(Tools tools, int n) {
        tools.read("1");
        if (n > 0 && tools.balanced()) {
            withAGate(tools, n - 1);
        }
    }

    void verified(Tools tools, int n) {
        tools.note("1");
        if (n > 0) {
            verified(tools, n - 1);
        }
    }

    void onlyAtTheEnd(Tools tools, int n) {
        if (n == 0) {
            tools.read("1");
        } else {
            onlyAtTheEnd(tools, n - 1);
        }
    }

    void behindTheEnd(Tools tools) {
        tools.read("1");
        tools.read("2");
        onlyAtTheEnd(tools, 5);
    }

    void gateOnTheWayBack(Tools tools, int n) {
        if (n > 0) {
            gateOnTheWayBack(tools, n - 1);
        }
        tools.verifiedRead("1");
    }

    void calledFromOutside(Tools tools) {
        tools.read("1");
        tools.read("2");
        withAGate(tools, 3);
    }

    int nothingToDoWithTools(int n) {
        return n <= 1 ? 1 : n * nothingToDoWithTools(n - 1);
    }
}
