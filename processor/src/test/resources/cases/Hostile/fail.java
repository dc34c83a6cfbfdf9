package app;

import io.afterproof.runtime.Chain;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class Hostile {
    private Tools tools;

    // lambdas in lambdas
    void s01() {
        Supplier<Supplier<String>> outer = () -> {
            tools.read("1");
            return () -> tools.read("2"); // ERROR ChainTooDeep
        };
        outer.get();
        outer.get();
    }

    void s02(List<List<String>> lists) {
        lists.forEach(list -> list.forEach(id -> tools.read(id))); // ERROR ChainUnbounded
    }

    void s03(List<String> ids) {
        ids.forEach(id -> { // ERROR ChainUnbounded
            for (int i = 0; i < 2; i++) {
                tools.read(id);
            }
        });
    }

    // labelled jumps out of finally
    void s04(List<String> ids) {
        outer:
        for (String id : ids) { // ERROR ChainUnbounded
            try {
                tools.verifiedRead(id);
            } finally {
                tools.read(id);
                continue outer;
            }
        }
    }

    void s05() {
        tools.read("1");
        out:
        try {
            if (tools.balanced()) {
                break out;
            }
            tools.read("1");
            tools.read("2");
        } finally {
            tools.read("3");
        }
        tools.read("4"); // ERROR ChainTooDeep
    }

    int s06() {
        try {
            tools.read("1");
            return 1;
        } finally {
            tools.read("2");
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    // generic methods
    static <T extends Tools> String twice(T any) {
        return any.read("1") + any.read("2");
    }

    void s07() {
        twice(tools);
        Hostile.<Tools>twice(tools); // ERROR ChainTooDeep
    }

    // inner classes that capture
    class Inner {
        final String first = tools.read("1");

        String more() {
            return first + tools.read("2") + Hostile.this.tools.read("3");
        }
    }

    void s08() {
        new Inner().more();
        tools.read("4"); // ERROR ChainTooDeep
    }

    void s09() {
        Inner inner = this.new Inner();
        inner.more();
        inner.more(); // ERROR ChainTooDeep
    }

    // records with compact constructors
    record Compact(Tools tools, String text) {
        Compact {
            text = tools.read(text) + tools.read(text);
        }

        Compact(Tools tools) {
            this(tools, tools.read("1"));
        }
    }

    void s10() {
        new Compact(tools);
        tools.read("2"); // ERROR ChainTooDeep
    }

    // enum constants with bodies
    enum Step {
        ONE {
            @Override
            void go(Tools tools) {
                tools.read("1");
            }
        },
        TWO {
            @Override
            void go(Tools tools) {
                tools.read("1");
                tools.read("2");
            }
        };

        abstract void go(Tools tools);
    }

    void s11() {
        for (Step step : Step.values()) { // ERROR ChainUnbounded
            step.go(tools);
        }
    }

    void s12() {
        Step.TWO.go(tools);
        Step.ONE.go(tools); // ERROR ChainTooDeep
    }

    // interfaces with private and static methods
    interface Flow {
        Tools tools();

        private void two() {
            tools().read("1");
            tools().read("2");
        }

        default void run() {
            two();
            two(); // ERROR ChainTooDeep
        }

        static void shared(Tools tools) {
            tools.read("1");
            tools.read("2");
            tools.read("3");
        }
    }

    void s13() {
        Flow.shared(tools);
        tools.read("4"); // ERROR ChainTooDeep
    }

    // varargs, arrays, nested arguments
    void many(String... texts) {}

    void s14() {
        many(tools.read("1"), tools.read("2"), tools.read("3"), tools.read("4")); // ERROR ChainTooDeep
    }

    void s15() {
        String[][] all = {{tools.read("1")}, {tools.read("2"), tools.read("3")}};
        all[tools.read("4").length()] = null; // ERROR ChainTooDeep
    }

    void s16() {
        String text = """
                %s %s
                """.formatted(tools.read("1"), tools.read("2"));
        text += tools.read("3") + tools.read("4"); // ERROR ChainTooDeep
    }

    // local records, interfaces and enums
    void s17() {
        record Local(Tools tools) {
            String two() {
                return tools.read("1") + tools.read("2");
            }
        }
        Local local = new Local(tools);
        local.two();
        local.two(); // ERROR ChainTooDeep
    }

    // effectively final resources
    static final class Held implements Closeable {
        private final Tools tools;

        Held(Tools tools) {
            this.tools = tools;
        }

        @Override
        public void close() {
            tools.read("closing");
            tools.read("closed");
        }
    }

    void s18() {
        Held held = new Held(tools);
        try (held) { // ERROR ChainTooDeep: calls Held.close
            tools.read("1");
            tools.read("2");
        }
    }

    // iterators of the program
    final class Ids implements Iterable<String>, Iterator<String> {
        @Override
        public Iterator<String> iterator() {
            return this;
        }

        @Override
        public boolean hasNext() {
            return tools.read("1").isEmpty();
        }

        @Override
        public String next() {
            return tools.read("2");
        }
    }

    void s19() {
        for (String id : new Ids()) { // ERROR ChainUnbounded: calls Iterator.next
            id.trim();
        }
    }

    void s20() {
        Ids ids = new Ids();
        while (ids.hasNext()) { // ERROR ChainUnbounded
            ids.next();
        }
    }

    // switches in expressions
    int s21(Object key) {
        int first = switch (tools.read("1").length()) {
            case 0 -> {
                tools.read("2");
                yield 1;
            }
            case 1 -> tools.read("2").length();
            default -> throw new IllegalStateException(tools.read("2"));
        };
        return tools.read("3").length() + tools.read("4").length(); // ERROR ChainTooDeep
    }

    // conditions
    void s22(boolean flag) {
        if (flag && tools.balanced() || tools.read("1").isEmpty()) {
            tools.read("2");
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    void s23() {
        boolean fine = tools.balanced() | tools.read("1").isEmpty();
        if (fine) {
            tools.read("2");
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    // gates that are asked too late
    void s24() {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
        if (!tools.balanced()) {
            throw new IllegalStateException();
        }
    }

    // static nested and static initialisers
    static final class Early {
        static final Tools TOOLS = null;
        static final String ONE = TOOLS.read("1");
        static final String TWO;

        static {
            TWO = TOOLS.read("2") + TOOLS.read("3");
        }

        static final Supplier<String> FOUR = () -> TOOLS.read("4"); // ERROR ChainTooDeep
    }

    // constructor references
    void s25(Optional<String> id) {
        Function<Tools, Compact> maker = Compact::new;
        maker.apply(tools);
        tools.read("2"); // ERROR ChainTooDeep
    }

    // recursion through lambdas and overloads
    void s26(int depth) {
        Runnable again = () -> s26(depth - 1); // ERROR ChainUnbounded
        tools.read("1");
        again.run();
    }

    void s27(String id) {
        tools.read(id);
        s27((Object) id); // ERROR ChainUnbounded
    }

    void s27(Object id) {
        s27("x");
    }

    // super and this calls
    static class Parent {
        Tools tools;

        void work() {
            tools.read("1");
            tools.read("2");
        }
    }

    static class Child extends Parent {
        @Override
        void work() {
            super.work();
            super.work(); // ERROR ChainTooDeep
        }
    }

    // callable kept and called in a counted loop
    void s28() throws Exception {
        Callable<String> call = () -> tools.read("1"); // ERROR ChainTooDeep
        for (int i = 0; i < 4; i++) {
            call.call();
        }
    }

    // do-while with the call in the condition
    void s29() {
        do { // ERROR ChainUnbounded
            Thread.onSpinWait();
        } while (tools.read("1").isEmpty());
    }

    // synchronized, assert, conditional statement
    void s30() {
        synchronized (tools.read("1")) {
            assert tools.read("2") != null : tools.read("3");
            tools.read("3");
        }
        tools.read("4"); // ERROR ChainTooDeep
    }

    // checkpoint on one branch only
    void s31(boolean flag) {
        tools.delete("1");
        tools.delete("2");
        if (flag) {
            Chain.checkpoint("me", "looked");
        }
        tools.delete("3"); // ERROR DestructiveStreak
    }

    // a gate whose verdict is only logged by a string
    void s32() {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        String text = "balanced: " + tools.balanced(); // ERROR VerdictIgnored
        tools.read("4"); // ERROR ChainTooDeep
    }

    // nested conditional expressions
    String s33(boolean a, boolean b) {
        return a ? tools.read("1") : b ? tools.read("1") + tools.read("2") + tools.read("3") + tools.read("4") : ""; // ERROR ChainTooDeep
    }

    // methods that never return
    void s34(boolean flag) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        if (flag) {
            fail();
        }
        tools.read("4"); // ERROR ChainTooDeep
    }

    private void fail() {
        throw new IllegalStateException();
    }

    // streams of tools
    void s35(Stream<Tools> all) {
        all.map(each -> each.read("1")).toList(); // ERROR ChainUnbounded
    }

    // unary operators applied by Stream.iterate, kept
    void s36() {
        UnaryOperator<String> next = tools::read;
        Stream.iterate("1", next).limit(3).toList(); // ERROR ChainUnbounded
    }

    // a supplier that is called in its own argument
    void s37() {
        Function<String, String> read = tools::read; // ERROR ChainTooDeep
        read.apply(read.apply(read.apply(read.apply("1"))));
    }

    void s38(Map<String, List<String>> all) {
        all.values().stream().flatMap(List::stream).forEach(tools::read); // ERROR ChainUnbounded
        all.computeIfAbsent("1", key -> new ArrayList<>()).forEach(tools::read); // ERROR ChainUnbounded
    }

    void s39() {
        BooleanSupplier gate = tools::balanced;
        while (gate.getAsBoolean()) {
            tools.read("1");
            tools.read("2");
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    // arrays of functions: a limit, counted once where written
    void s40() {
        Runnable[] all = {() -> tools.read("1"), () -> tools.read("2"), () -> tools.read("3"), () -> tools.read("4")}; // ERROR ChainTooDeep
    }
}
