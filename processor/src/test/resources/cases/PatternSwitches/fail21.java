package app;

class PatternSwitches {
    sealed interface Shape permits Round, Square {}

    record Round(String id) implements Shape {}

    record Square(String id) implements Shape {}

    String longestPattern(Tools tools, Shape shape) {
        tools.read("1");
        String text =
                switch (shape) {
                    case Round(String id) -> tools.read(id);
                    case Square square -> tools.read(square.id()) + tools.read("2");
                };
        return text + tools.read("3"); // ERROR ChainTooDeep
    }

    void guardsCount(Tools tools, Object value) {
        tools.read("1");
        tools.read("2");
        switch (value) {
            case String text when tools.read(text).isEmpty() -> tools.read("4"); // ERROR ChainTooDeep
            default -> tools.read("5"); // ERROR ChainTooDeep
        }
    }

    void theGuardMayNotBeReached(Tools tools, Object value) {
        tools.read("1");
        tools.read("2");
        switch (value) {
            case String text when tools.balanced() -> tools.read("3");
            default -> {
                tools.read("4");
                tools.read("5"); // ERROR ChainTooDeep
            }
        }
    }
}
