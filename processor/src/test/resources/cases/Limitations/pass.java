package app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What is not seen: docs/limits.md. */
class Limitations {
    void reflection(Tools tools) throws ReflectiveOperationException {
        for (int i = 0; i < 9; i++) {
            Tools.class.getDeclaredMethod("read", String.class).invoke(tools, "1");
        }
    }

    void aFunctionInAVariable(Tools tools, List<String> ids) {
        Predicate<String> read = id -> tools.read(id).isEmpty();
        ids.removeIf(read);
        for (String id : ids) {
            read.test(id);
        }
    }

    void anObjectHandedToALoop(Tools tools, List<String> ids) {
        ids.forEach(new Consumer<String>() {
            @Override
            public void accept(String id) {
                tools.read(id);
            }

            void alsoUnused() {
                tools.read("1");
            }
        });
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
}
