package app;

import java.util.List;

class Loops {
    void gateInTheCondition(Tools tools) {
        while (tools.balanced()) {
            tools.read("1");
        }
    }

    void gateInTheBody(Tools tools, List<String> ids) {
        for (String id : ids) {
            tools.read(id);
            if (!tools.balanced()) {
                break;
            }
        }
    }

    void verifiedCall(Tools tools, List<String> ids) {
        for (String id : ids) {
            tools.note(id);
        }
    }

    void verifiedReadInADoWhile(Tools tools, int n) {
        do {
            tools.read("1");
            tools.read("2");
            tools.verifiedRead("3");
        } while (n-- > 0);
    }

    void leavingAfterTheCall(Tools tools, List<String> ids) {
        for (String id : ids) {
            if (id.isEmpty()) {
                tools.read(id);
                break;
            }
        }
        tools.read("2");
        tools.read("3");
    }

    String returningTheFirst(Tools tools, List<String> ids) {
        for (String id : ids) {
            return tools.read(id);
        }
        return tools.read("none");
    }

    void noCallInside(Tools tools, List<String> ids) {
        tools.read("1");
        for (String id : ids) {
            id.trim();
        }
        tools.read("2");
        tools.read("3");
    }

    void endlessWithABreak(Tools tools) {
        for (; ; ) {
            if (!tools.balanced()) {
                break;
            }
            tools.read("1");
            tools.read("2");
        }
        tools.read("3");
        tools.read("4");
        tools.read("5");
    }

    void labelledBreak(Tools tools, List<List<String>> lists) {
        found:
        for (List<String> list : lists) {
            for (String id : list) {
                if (id.isEmpty()) {
                    tools.read(id);
                    tools.read(id);
                    break found;
                }
            }
        }
        tools.read("3");
    }

    void labelledBlock(Tools tools, boolean flag) {
        tools.read("1");
        tools.read("2");
        done:
        {
            if (flag) {
                break done;
            }
            if (!tools.balanced()) {
                return;
            }
            tools.read("3");
        }
        tools.read("4");
    }
}
