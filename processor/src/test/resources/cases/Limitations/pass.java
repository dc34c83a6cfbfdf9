package app;

import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.SuppressGuard;
import io.afterproof.VerifyAfter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What is not seen: docs/limits.md. */
class Limitations {
    void reflection(Tools tools) throws ReflectiveOperationException {
        for (int i = 0; i < 9; i++) {
            Tools.class.getDeclaredMethod("read", String.class).invoke(tools, "1");
        }
    }

    interface Handler {
        void handle(Tools tools);
    }

    void anOverrideThatIsNotCompiledHere(Tools tools, Handler elsewhere) {
        for (int i = 0; i < 9; i++) {
            elsewhere.handle(tools);
        }
    }

    private final Tools field = null;
    private final Predicate<String> inAField = id -> field.read(id).isEmpty();

    void aFunctionInAField(List<String> ids) {
        ids.removeIf(inAField);
        for (String id : ids) {
            inAField.test(id);
        }
    }

    void aFunctionInAVariableThatChanges(Tools tools, List<String> ids, boolean flag) {
        Predicate<String> read = id -> tools.read(id).isEmpty();
        if (flag) {
            read = id -> true;
        }
        ids.removeIf(read);
    }

    void aFunctionInACollection(Tools tools, List<String> ids) {
        Map<String, Consumer<String>> all = Map.of("read", tools::read);
        ids.forEach(all.get("read"));
        List<Supplier<String>> later = List.of(() -> tools.read("1"));
        ids.forEach(id -> later.get(0).get());
    }

    void aFunctionMadeOfOthers(Tools tools, List<String> ids) {
        Consumer<String> read = tools::read;
        ids.forEach(read.andThen(String::trim));
    }

    void anObjectHandedToOtherCode(Tools tools) {
        Optional.of("1").ifPresent(new Consumer<String>() {
            @Override
            public void accept(String id) {
                tools.read(id);
                tools.read(id);
                tools.read(id);
            }
        });
        tools.read("1");
    }

    void aLoopOfTheProgram(Tools tools, List<String> ids) {
        each(ids, tools::read);
    }

    private static <T> void each(List<T> list, java.util.function.Function<T, ?> action) {
        for (T element : list) {
            action.apply(element);
        }
    }

    void aGateUsedWrongly(Tools tools) {
        tools.read("1");
        tools.read("2");
        if (tools.balanced() || !tools.balanced()) {
            tools.read("3");
            tools.read("4");
        }
    }

    abstract static class Stored implements Tools {}

    static class Desk {
        private final Tools tools;

        Desk(Stored stored) {
            this.tools = stored;
        }

        void aFieldOfTheInterface() {
            tools.note("1");
        }
    }

    void anotherDoorOfAFramework(Stored stored, Map<String, Object> beans) {
        beans.put("tools", stored);
    }

    @SuppressGuard(value = "GuardMissing", reason = "no processor runs over the cases")
    interface Seats {
        @ReadOnly
        String seat(String id);

        @Mutating
        @VerifyAfter("hasAnySeat")
        void change(String id, String seat);

        default boolean hasAnySeat(String id) {
            return seat(id) != null;
        }

        @Mutating
        @VerifyAfter("leavesTheVerdictInALoop")
        void free(String id);

        default boolean leavesTheVerdictInALoop(String id) {
            boolean free = true;
            for (int i = 0; i < 2; i++) {
                try {
                    free = seat(id) == null;
                    break;
                } catch (RuntimeException e) {
                    id.trim();
                }
            }
            return free;
        }
    }
}
