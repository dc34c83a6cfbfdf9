package app;

class ShortCircuit {
    void theGateMayBeSkipped(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        boolean fine = flag && tools.balanced();
        tools.read("3");
        tools.read(fine ? "4" : "5"); // ERROR ChainTooDeep
    }

    void falseMeansThatTheGateMayBeSkipped(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        if (flag && tools.balanced()) {
            return;
        }
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }

    boolean bothSidesCount(Tools tools) {
        return tools.read("1").isEmpty()
                && tools.read("2").isEmpty()
                && tools.read("3").isEmpty()
                && tools.read("4").isEmpty(); // ERROR ChainTooDeep
    }

    void assertionsMayBeOff(Tools tools) {
        tools.read("1");
        tools.read("2");
        assert tools.balanced();
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }
}
