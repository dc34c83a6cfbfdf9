package app;

import io.afterproof.runtime.Chain;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What looks dangerous and is none. */
class Hostile {
    private Tools tools;

    // a class of the same simple names that is no tool
    static class Lookalike {
        String read(String id) {
            return id;
        }

        boolean balanced() {
            return true;
        }
    }

    void s01(Lookalike other) {
        for (int i = 0; ; i++) {
            other.read("1");
            other.balanced();
        }
    }

    // paths that end
    void s02(boolean flag) {
        if (flag) {
            tools.read("1");
            tools.read("2");
            return;
        }
        tools.read("1");
        tools.read("2");
        tools.read("3");
    }

    int s03(int key) {
        return switch (key) {
            case 0 -> tools.read("1").length() + tools.read("2").length();
            case 1 -> {
                tools.read("1");
                throw new IllegalStateException(tools.read("2") + tools.read("3"));
            }
            default -> tools.read("1").length() + tools.read("2").length() + tools.read("3").length();
        };
    }

    // a loop that is left at once
    void s04(List<String> ids) {
        for (String id : ids) {
            tools.read(id);
            break;
        }
        while (true) {
            tools.read("1");
            return;
        }
    }

    // a loop whose gate is in its header
    void s05() {
        while (tools.balanced()) {
            tools.read("1");
            tools.read("2");
        }
        for (boolean go = tools.balanced(); go; go = tools.balanced()) {
            tools.read("1");
        }
    }

    // a gate in the resource
    void s06(List<String> ids) {
        for (String id : ids) {
            try (Open open = new Open(tools)) {
                tools.read(id);
            }
        }
    }

    static final class Open implements AutoCloseable {
        Open(Tools tools) {
            Chain.gate(tools.balanced());
        }

        @Override
        public void close() {}
    }

    // a function that is defined and handed nowhere near a loop
    Supplier<String> s07() {
        Supplier<String> read = () -> tools.read("1");
        return read;
    }

    // a kept function shadowed by another of the same name
    void s08(List<String> ids) {
        {
            Consumer<String> action = tools::read;
            action.accept("1");
        }
        {
            Consumer<String> action = String::trim;
            ids.forEach(action);
        }
    }

    // functions of a parameter of the same name as a local elsewhere
    void s09(List<String> ids, Consumer<String> action) {
        ids.forEach(action);
        tools.read("1");
    }

    void s10(Optional<String> id) {
        id.map(tools::read).filter(text -> tools.balanced()).map(tools::read).ifPresent(tools::read);
    }

    void s11() {
        CompletableFuture.supplyAsync(() -> tools.read("1"))
                .thenCombine(CompletableFuture.supplyAsync(() -> tools.read("2")), String::concat)
                .join();
        tools.read("3");
    }

    // a for that counts to a constant through a local constant
    void s12() {
        final int most = 3;
        for (int i = 0; i < most; i++) {
            tools.read("" + i);
        }
    }

    // an iterator of the program that is gated
    void s13(Pages pages) {
        for (String page : pages) {
            page.trim();
        }
    }

    final class Pages implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return tools.balanced();
                }

                @Override
                public String next() {
                    return tools.read("1");
                }
            };
        }
    }

    void s14(Map<String, Function<String, String>> all) {
        all.getOrDefault("1", tools::read).apply("2");
        List<String> made = new ArrayList<>();
        made.add(tools.read("3"));
        made.add(tools.read("4"));
    }

    // a recursion of which only the way back holds a call, with a gate
    void s15(int depth) {
        if (depth > 0) {
            s15(depth - 1);
            Chain.gate(tools.balanced());
            tools.read("1");
        }
    }

    // the verdict decides in a ternary, in a return, in a negated or compared form
    String s16() {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        return tools.balanced() == false ? "no" : tools.read("4");
    }

    // a verified call in each round, through a helper
    void s17(List<String> ids) {
        ids.forEach(this::helped);
    }

    private void helped(String id) {
        tools.read(id);
        tools.verifiedRead(id);
    }

    // a static nested class of the same name as a local variable, unreachable code behind a constant
    void s18() {
        if (false) {
            tools.read("0");
        }
        tools.read("1");
        tools.read("2");
        tools.read("3");
    }

    // streams of nothing that holds tools, one after another
    int s19(List<String> ids) {
        tools.read("1");
        return ids.stream().map(String::length).sorted().reduce(0, Integer::sum) + tools.read("2").length();
    }
}
