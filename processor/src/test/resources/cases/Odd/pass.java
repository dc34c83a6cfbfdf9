package app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rare constructs, which must not trip the walk. */
class Odd {
    private final Tools tools;

    Odd(Tools tools) {
        this.tools = tools;
    }

    class Inner {
        final String id;

        Inner(String id) {
            this.id = tools.read(id);
        }
    }

    int nestedFinally(boolean flag) {
        outer:
        while (true) {
            try {
                try {
                    if (flag) {
                        break outer;
                    }
                    continue outer;
                } finally {
                    tools.note("1");
                }
            } catch (RuntimeException e) {
                return 1;
            } finally {
                tools.note("2");
            }
        }
        return 2;
    }

    String innerCreation(Odd other) {
        Inner first = other.new Inner("1");
        Inner second = this.new Inner("2") {
            {
                id.trim();
            }
        };
        return first.id + second.id;
    }

    Supplier<Supplier<String>> lambdasInLambdas() {
        return () -> {
            if (tools.hashCode() == 0) {
                return () -> "a";
            }
            return () -> {
                return tools.read("1");
            };
        };
    }

    <T extends Tools & Runnable> Object generics(T both, List<? super Tools> sink) {
        sink.add(both);
        record Local(String id) {
            Local {
                id = id.trim();
            }

            static int count = 0;
        }
        enum Kind {
            A,
            B
        }
        Function<String, Local> create = Local::new;
        Function<Integer, String[]> array = String[]::new;
        int[][] numbers = {{1, 2}, new int[3]};
        for (int i = 0, j = 9; i < j; i++, j--) {
            numbers[0][0] += i;
        }
        synchronized (this) {
            both.read(create.apply("1").id());
        }
        ;
        switch (numbers.length) {
        }
        do {
            if (numbers.length > 1) break;
        } while (false);
        return switch (Kind.A) {
            case A -> {
                try {
                    yield new ArrayList<>(List.of(both.verifiedRead("2")));
                } finally {
                    numbers = null;
                }
            }
            case B -> throw new IllegalStateException();
        };
    }

    @Deprecated
    static synchronized strictfp int modifiers(final int... values) {
        return values.length > 0 ? values[0]-- : ~values.length;
    }
}
