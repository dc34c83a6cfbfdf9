package app;

class Switches {
    void longestCase(Tools tools, int kind) {
        tools.read("1");
        switch (kind) {
            case 1:
                tools.read("2");
                break;
            case 2:
                tools.read("3");
                tools.read("4");
                break;
            default:
        }
        tools.read("5"); // ERROR ChainTooDeep
    }

    void fallThroughAdds(Tools tools, int kind) {
        switch (kind) {
            case 1:
                tools.read("1");
                tools.read("2");
            case 2:
                tools.read("3");
                tools.read("4"); // ERROR ChainTooDeep
                break;
            default:
                break;
        }
    }

    void noDefaultSkipsTheGates(Tools tools, int kind) {
        tools.read("1");
        tools.read("2");
        switch (kind) {
            case 1 -> tools.verifiedRead("3");
            case 2 -> tools.note("4");
        }
        tools.read("5");
        tools.read("6"); // ERROR ChainTooDeep
    }

    String expression(Tools tools, int kind) {
        tools.read("1");
        String text =
                switch (kind) {
                    case 1 -> tools.read("2");
                    case 2 -> {
                        tools.read("3");
                        yield tools.read("4");
                    }
                    default -> "none";
                };
        return text + tools.read("5"); // ERROR ChainTooDeep
    }

    void selector(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        switch (tools.read("4")) { // ERROR ChainTooDeep
            case "a" -> tools.read("5");
            default -> tools.read("6");
        }
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
                        yield "one";
                    }
                    default -> "none";
                };
        return text + tools.read("4"); // ERROR ChainTooDeep
    }
}
