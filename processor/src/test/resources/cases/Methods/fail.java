package app;

class Methods {
    private final Tools tools;

    Methods(Tools tools) {
        this.tools = tools;
    }

    private void two() {
        tools.read("1");
        tools.read("2");
    }

    void behindAPrivateMethod() {
        two();
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep: calls Methods.two  (fail.java:16)
    }

    void completedByAPrivateMethod() {
        tools.read("1");
        tools.read("2");
        two(); // ERROR ChainTooDeep: Tools.read  (fail.java:12)
    }

    void throughSeveral() {
        tools.read("1");
        tools.read("2");
        hop(); // ERROR ChainTooDeep
    }

    private void hop() {
        skip();
    }

    private void skip() {
        two();
    }

    static void staticMethod(Tools tools) {
        twoOf(tools);
        twoOf(tools); // ERROR ChainTooDeep
    }

    static void twoOf(Tools tools) {
        tools.read("1");
        tools.read("2");
    }

    void otherClass() {
        Other.run(tools);
        tools.read("4"); // ERROR ChainTooDeep: calls Other.run
    }

    void toldOnceWhereItBecomesTooLong() {
        tooLong();
    }

    void tooLong() {
        two();
        two(); // ERROR ChainTooDeep
    }

    void behindTheGateOfTheOther() {
        gated();
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }

    private void gated() {
        tools.verifiedRead("0");
        tools.read("1");
        tools.read("2");
    }

    void theOtherMayNotPassItsGate(boolean flag) {
        tools.read("1");
        tools.read("2");
        sometimes(flag);
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }

    private void sometimes(boolean flag) {
        if (flag) {
            tools.verifiedRead("0");
        }
    }

    void inALoop(java.util.List<String> ids) {
        for (String id : ids) { // ERROR ChainUnbounded: calls Methods.two
            two();
        }
    }
}

final class Other {
    static void run(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
    }
}
