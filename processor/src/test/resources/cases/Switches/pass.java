package app;

class Switches {
    enum Kind {
        ONE,
        TWO
    }

    void theMaximumNotTheSum(Tools tools, int kind) {
        tools.read("1");
        switch (kind) {
            case 1:
                tools.read("2");
                break;
            case 2:
                tools.read("3");
                break;
            default:
                tools.read("4");
        }
        tools.read("5");
    }

    void gateInEveryCase(Tools tools, int kind) {
        tools.read("1");
        tools.read("2");
        switch (kind) {
            case 1 -> tools.verifiedRead("3");
            default -> tools.note("4");
        }
        tools.read("5");
        tools.read("6");
        tools.read("7");
    }

    String anExpressionIsExhaustive(Tools tools, Kind kind) {
        tools.read("1");
        tools.read("2");
        String text =
                switch (kind) {
                    case ONE -> tools.verifiedRead("3");
                    case TWO -> {
                        if (!tools.balanced()) {
                            throw new IllegalStateException();
                        }
                        yield "none";
                    }
                };
        tools.read("4");
        tools.read("5");
        return text + tools.read("6");
    }

    void returningCase(Tools tools, int kind) {
        tools.read("1");
        tools.read("2");
        switch (kind) {
            case 1:
                tools.read("3");
                return;
            case 2:
                throw new IllegalStateException();
            default:
        }
        tools.read("4");
    }

    String yieldOutOfAStatement(Tools tools, int kind) {
        tools.read("1");
        String text =
                switch (kind) {
                    case 1 -> {
                        switch (tools.hashCode()) {
                            case 7:
                                tools.read("2");
                                tools.read("3");
                                yield "both";
                            default:
                                break;
                        }
                        tools.read("2");
                        yield "one";
                    }
                    default -> "none";
                };
        return text;
    }
}
