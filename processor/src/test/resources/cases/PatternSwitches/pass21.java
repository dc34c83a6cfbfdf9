package app;

class PatternSwitches {
    sealed interface Shape permits Round, Square {}

    record Round(String id) implements Shape {}

    record Square(String id) implements Shape {}

    void patternsAreExhaustive(Tools tools, Shape shape) {
        tools.read("1");
        tools.read("2");
        switch (shape) {
            case Round(String id) -> tools.verifiedRead(id);
            case Square square -> tools.note(square.id());
        }
        tools.read("3");
        tools.read("4");
        tools.read("5");
    }

    void behindTheGuard(Tools tools, Object value) {
        tools.read("1");
        tools.read("2");
        switch (value) {
            case String text when tools.balanced() -> {
                tools.read("3");
                tools.read("4");
                tools.read("5");
            }
            case null -> tools.read("6");
            default -> tools.read("7");
        }
    }

    void instanceOf(Tools tools, Object value) {
        if (value instanceof Round(String id) && tools.balanced()) {
            tools.read(id);
            tools.read(id);
            tools.read(id);
        }
    }
}
