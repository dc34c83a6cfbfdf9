package app;

class CountedLoops {
    static final int TIMES = 4;

    void multiplies(Tools tools) {
        for (int i = 0; i < 4; i++) {
            tools.read("1"); // ERROR ChainTooDeep: 4 tool calls
        }
    }

    void constantsOfOthers(Tools tools) {
        for (int i = 0; i < TIMES; i++) {
            tools.read("1"); // ERROR ChainTooDeep
        }
    }

    void downwards(Tools tools) {
        for (int i = 8; i >= 2; i -= 2) {
            tools.read("1"); // ERROR ChainTooDeep
        }
    }

    void turnedAround(Tools tools) {
        for (int i = 0; 2 * 2 > i; i = i + 1) {
            tools.read("1"); // ERROR ChainTooDeep
        }
    }

    void nested(Tools tools) {
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                tools.read("1"); // ERROR ChainTooDeep
            }
        }
    }

    void andWhatFollows(Tools tools) {
        for (int i = 0; i < 3; i++) {
            tools.read("1");
        }
        tools.read("4"); // ERROR ChainTooDeep
    }

    void millions(Tools tools) {
        for (int i = 0; i < 1_000_000_000; i++) {
            tools.read("1"); // ERROR ChainTooDeep
        }
    }

    void touchesItsVariable(Tools tools) {
        for (int i = 0; i < 2; i++) { // ERROR ChainUnbounded
            tools.read("1");
            i = 0;
        }
    }

    void stepsByAVariable(Tools tools, int step) {
        for (int i = 0; i < 2; i += step) { // ERROR ChainUnbounded
            tools.read("1");
        }
    }

    void otherComparison(Tools tools) {
        for (int i = 0; i != 2; i++) { // ERROR ChainUnbounded
            tools.read("1");
        }
    }

    void awayFromItsBound(Tools tools) {
        for (int i = 0; i < 2; i--) { // ERROR ChainUnbounded
            tools.read("1");
        }
    }

    void countsALong(Tools tools) {
        for (long i = 0; i < 2; i++) { // ERROR ChainUnbounded
            tools.read("1");
        }
    }

    void inAnotherLoop(Tools tools, boolean more) {
        while (more) { // ERROR ChainUnbounded
            for (int i = 0; i < 2; i++) {
                tools.read("1");
            }
        }
    }
}
