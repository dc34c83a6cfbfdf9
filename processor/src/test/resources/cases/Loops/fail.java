package app;

import java.util.List;

class Loops {
    void forEach(Tools tools, List<String> ids) {
        for (String id : ids) { // ERROR ChainUnbounded: Tools.read  (fail.java:8)
            tools.read(id);
        }
    }

    void whileLoop(Tools tools, int n) {
        while (n-- > 0) { // ERROR ChainUnbounded
            tools.read("1");
        }
    }

    void doWhile(Tools tools, int n) {
        do { // ERROR ChainUnbounded
            tools.read("1");
        } while (n-- > 0);
    }

    void forLoop(Tools tools, int n) {
        for (int i = 0; i < n; i++) { // ERROR ChainUnbounded
            tools.read("1");
        }
    }

    void inTheCondition(Tools tools) {
        while (tools.read("1").isEmpty()) {} // ERROR ChainUnbounded
    }

    void inTheUpdate(Tools tools) {
        for (String id = "1"; id != null; id = tools.read(id)) {} // ERROR ChainUnbounded
    }

    void endless(Tools tools) {
        while (true) { // ERROR ChainUnbounded
            tools.read("1");
            if (tools.hashCode() == 0) {
                break;
            }
        }
    }

    void gateOnSomeWaysOnly(Tools tools, List<String> ids) {
        for (String id : ids) { // ERROR ChainUnbounded
            tools.read(id);
            if (id.isEmpty()) {
                tools.verifiedRead(id);
            }
        }
    }

    void continuePastTheGate(Tools tools, List<String> ids) {
        for (String id : ids) { // ERROR ChainUnbounded
            tools.read(id);
            if (id.isEmpty()) {
                continue;
            }
            tools.verifiedRead(id);
        }
    }

    void toldAtTheInnerLoop(Tools tools, List<List<String>> lists) {
        for (List<String> list : lists) {
            for (String id : list) { // ERROR ChainUnbounded
                tools.read(id);
            }
        }
    }

    void labelledContinuePastTheGate(Tools tools, List<List<String>> lists) {
        next:
        for (List<String> list : lists) { // ERROR ChainUnbounded
            tools.read("1");
            for (String id : list) {
                if (id.isEmpty()) {
                    continue next;
                }
            }
            tools.verifiedRead("2");
        }
    }

    void fromOneRoundIntoTheNext(Tools tools, List<String> ids) {
        for (String id : ids) {
            tools.read("1");
            tools.read("2"); // ERROR ChainTooDeep
            tools.verifiedRead(id);
            tools.read("3");
            tools.read("4");
        }
    }

    void intoTheFirstRound(Tools tools, List<String> ids) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        for (String id : ids) {
            tools.verifiedRead(id); // ERROR ChainTooDeep
        }
    }

    void outOfTheLastRound(Tools tools, List<String> ids) {
        for (String id : ids) {
            if (!tools.balanced()) {
                break;
            }
            tools.read(id);
            tools.read(id);
        }
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }

    void inTheExpression(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        for (char c : tools.read("4").toCharArray()) {} // ERROR ChainTooDeep
    }
}
