package app;

class Branches {
    void theMaximumNotTheSum(Tools tools, boolean flag) {
        if (flag) {
            tools.read("1");
            tools.read("2");
        } else {
            tools.read("3");
            tools.read("4");
        }
        tools.read("5");
    }

    void gateOnBothBranches(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        if (flag) {
            tools.verifiedRead("3");
        } else if (!tools.balanced()) {
            return;
        }
        tools.read("4");
        tools.read("5");
        tools.read("6");
    }

    void earlyReturn(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        if (flag) {
            tools.read("3");
            return;
        }
        tools.read("4");
    }

    void throwing(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        if (flag) {
            tools.read("3");
            throw new IllegalStateException();
        }
        tools.read("4");
    }

    String ternary(Tools tools, boolean flag) {
        tools.read("1");
        return flag ? tools.read("2") + tools.read("3") : tools.read("4") + tools.read("5");
    }
}
