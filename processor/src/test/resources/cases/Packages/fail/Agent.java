package app;

class Agent {
    void sixAreNot(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4");
        tools.read("5");
        tools.read("6"); // ERROR ChainTooDeep: @ChainLimit allows 5
    }

    void anotherDiagnostic(Tools tools) {
        tools.balanced(); // ERROR VerdictIgnored
    }
}
