package app;

class Branches {
    void longerBranch(Tools tools, boolean flag) {
        tools.read("1");
        if (flag) {
            tools.read("2");
            tools.read("3");
        } else {
            tools.read("4");
        }
        tools.read("5"); // ERROR ChainTooDeep
    }

    void gateOnOneBranchOnly(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        if (flag) {
            Require.isTrue(tools.balanced());
        }
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }

    void insideABranch(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        if (flag) {
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    String ternary(Tools tools, boolean flag) {
        tools.read("1");
        String either = flag ? tools.read("2") + tools.read("3") : "none";
        return either + tools.read("4"); // ERROR ChainTooDeep
    }

    void inTheCondition(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        if (tools.read("4").isEmpty()) { // ERROR ChainTooDeep
            tools.read("5");
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
