package app;

import module java.base;

/** What came after Java 17. */
class Hostile25 {
    sealed interface Task permits Read, Many, Nested {}

    record Read(String id) implements Task {}

    record Many(List<String> ids) implements Task {}

    record Nested(Task first, Task second) implements Task {}

    static String records(Tools tools, Task task) {
        return switch (task) {
            case Read(var id) when tools.read(id).isEmpty() -> tools.read("1") + tools.read("2") + tools.read("3"); // ERROR ChainTooDeep
            case Read(_) -> tools.read("2");
            case Many(var ids) -> {
                for (var id : ids) { // ERROR ChainUnbounded
                    tools.read(id);
                }
                yield "";
            }
            case Nested(Read(var one), Read(var other)) -> tools.read(one) + tools.read(other);
            case Nested(var _, var _) -> "";
        };
    }

    static void unnamed(Tools tools, List<String> ids) {
        for (var _ : ids) { // ERROR ChainUnbounded
            tools.read("1");
        }
        try {
            tools.read("2");
        } catch (RuntimeException _) {
            tools.read("3");
            tools.read("4");
        }
        BiConsumer<String, String> both = (one, _) -> tools.read(one);
        Map.of("a", "b").forEach(both); // ERROR ChainUnbounded
    }

    static class Flexible {
        final String text;
        final Tools tools;

        Flexible(Tools tools) {
            String first = tools.read("1");
            this.text = first + tools.read("2");
            super();
            this.tools = tools;
            tools.read("3");
        }
    }

    static void flexible(Tools tools) {
        new Flexible(tools);
        tools.read("4"); // ERROR ChainTooDeep
    }

    static void instanceOf(Tools tools, Object value) {
        if (value instanceof Read(var id) && tools.read(id).isEmpty() || tools.read("1").isEmpty()) {
            tools.read("2");
            tools.read("3"); // ERROR ChainTooDeep
        }
    }

    static void sequenced(Tools tools, SequencedCollection<String> ids) {
        ids.reversed().forEach(tools::read); // ERROR ChainUnbounded
        ids.stream().gather(Gatherers.windowFixed(2)).map(window -> tools.read(window.get(0))).toList(); // ERROR ChainUnbounded
        ids.stream().mapMulti((String id, Consumer<String> sink) -> sink.accept(tools.read(id))).toList(); // ERROR ChainUnbounded
    }

    static String primitive(Tools tools, Object key) {
        return switch (key) {
            case null -> tools.read("1");
            case Integer i when i > 3 -> tools.read("1");
            case String s -> tools.read("1") + tools.read("2") + tools.read("3") + tools.read("4"); // ERROR ChainTooDeep
            default -> "";
        };
    }
}
