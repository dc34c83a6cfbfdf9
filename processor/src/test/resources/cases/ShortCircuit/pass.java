package app;

class ShortCircuit {
    void trueMeansThatTheGateWasPassed(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        if (flag && tools.balanced()) {
            tools.read("3");
            tools.read("4");
            tools.read("5");
        }
    }

    void falseMeansThatBothWerePassed(Tools tools, String order) {
        tools.read("1");
        tools.read("2");
        if (order == null || !tools.balanced()) {
            return;
        }
        tools.read("3");
        tools.read("4");
        tools.read("5");
    }

    void negated(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        if (!(flag && tools.balanced())) {
            throw new IllegalStateException();
        }
        tools.read("3");
        tools.read("4");
        tools.read("5");
    }

    void eagerOperatorsSkipNothing(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        boolean fine = flag & tools.balanced();
        tools.read("3");
        tools.read("4");
        tools.read(fine ? "5" : "6");
    }
}
