package app;

class Sequence {
    void fourReads(Tools tools) {
        tools.read("1");
        tools.plain("2");
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep: 4 tool calls follow one another here without a verification gate; Tools allows 3
    }

    void verifiedCallCountsToo(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.note("4"); // ERROR ChainTooDeep: Tools.note  (fail.java:15)
    }

    void nestedArgumentsAreEvaluatedFirst(Tools tools) {
        tools.read(tools.read(tools.read(tools.read("1")))); // ERROR ChainTooDeep
    }

    String inOneExpression(Tools tools) {
        return tools.read("1")
                + tools.read("2")
                + tools.read("3")
                + tools.read("4"); // ERROR ChainTooDeep: (fail.java:26)
    }

    void onlyWhatFollowsTheGateCounts(Tools tools) {
        tools.read("1");
        if (!tools.balanced()) {
            return;
        }
        tools.read("2");
        tools.read("3");
        tools.read("4");
        tools.read("5"); // ERROR ChainTooDeep
    }

    void toldOncePerRun(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
        tools.read("5");
        tools.read("6");
        tools.read("7");
    }
}
