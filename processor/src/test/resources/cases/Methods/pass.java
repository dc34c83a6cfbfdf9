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

    void three() {
        two();
        tools.read("3");
    }

    void gateBetween() {
        two();
        check();
        two();
        tools.read("3");
    }

    private void check() {
        if (!tools.balanced()) {
            throw new IllegalStateException();
        }
    }

    void gateInsideTheOther() {
        tools.read("1");
        gated();
        tools.read("3");
        tools.read("4");
    }

    private void gated() {
        tools.read("a");
        tools.verifiedRead("b");
        tools.read("c");
    }

    void theOtherNeverReturns() {
        tools.read("1");
        tools.read("2");
        if (tools.hashCode() == 0) {
            giveUp();
        }
        tools.read("3");
    }

    private void giveUp() {
        tools.read("why");
        throw new IllegalStateException();
    }

    boolean verdictOfAnother() {
        return tools.balanced();
    }

    void throughAnother() {
        tools.read("1");
        tools.read("2");
        if (verdictOfAnother()) {
            tools.read("3");
            tools.read("4");
            tools.read("5");
        }
    }
}
