package app;

class CountedLoops {
    static final int TIMES = 3;

    void threeTimes(Tools tools) {
        for (int i = 0; i < 3; i++) {
            tools.read("1");
        }
    }

    void constant(Tools tools) {
        final int from = 1;
        for (int i = from; i <= TIMES; ++i) {
            tools.read("1");
        }
    }

    void inStepsOfTwo(Tools tools) {
        for (int i = 0; i < 6; i += 2) {
            tools.read("1");
        }
    }

    void downwards(Tools tools) {
        for (int i = 3; i > 0; i--) {
            tools.read("1");
        }
    }

    void never(Tools tools) {
        for (int i = 3; i < 3; i++) {
            tools.read("1");
        }
        tools.read("1");
        tools.read("2");
        tools.read("3");
    }

    void manyGatedRounds(Tools tools) {
        for (int i = 0; i < 1_000_000; i++) {
            tools.read("1");
            tools.read("2");
            tools.note("3");
        }
    }

    void readingTheVariable(Tools tools) {
        for (int i = 0; i < 3; i++) {
            tools.read("order-" + i);
        }
    }

    void leavingEarly(Tools tools, boolean flag) {
        for (int i = 0; i < 2; i++) {
            tools.read("1");
            if (flag) {
                break;
            }
        }
        tools.read("3");
    }
}
