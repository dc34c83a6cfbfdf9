package app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lambdas and method references that a local keeps. */
class KeptFunctions {
    void handedToALoop(Tools tools, List<String> ids, Map<String, String> names) {
        Consumer<String> read = tools::read;
        ids.forEach(read); // ERROR ChainUnbounded
        Predicate<String> empty = id -> tools.read(id).isEmpty();
        ids.removeIf(empty); // ERROR ChainUnbounded
        BiConsumer<String, String> both = (id, name) -> tools.read(id);
        names.forEach(both); // ERROR ChainUnbounded
        ids.stream().filter(id -> id.length() > 2).filter(empty).toList(); // ERROR ChainUnbounded
    }

    void calledInALoop(Tools tools, List<String> ids) {
        Consumer<String> read = tools::read;
        for (String id : ids) { // ERROR ChainUnbounded
            read.accept(id);
        }
    }

    void calledOftenEnough(Tools tools) {
        Supplier<String> read = () -> tools.read("1");
        read.get();
        read.get();
        read.get();
        tools.read("2"); // ERROR ChainTooDeep
    }

    void insideTheFunction(Tools tools) {
        Runnable work = () -> {
            tools.read("1");
            tools.read("2"); // ERROR ChainTooDeep
        };
        work.run();
        work.run();
    }

    void throughAnotherLocal(Tools tools, List<String> ids) {
        Consumer<String> read = (Consumer<String>) tools::read;
        Consumer<String> alias = read;
        ids.forEach(alias); // ERROR ChainUnbounded
    }

    void inAnotherFunction(Tools tools, List<String> ids) {
        Function<String, String> read = tools::read;
        ids.forEach(id -> read.apply(id)); // ERROR ChainUnbounded
    }

    void oneOfTwo(Tools tools, List<String> ids, boolean verified) {
        Consumer<String> read = verified ? tools::verifiedRead : tools::read;
        ids.forEach(read); // ERROR ChainUnbounded
    }

    void assignedOnce(Tools tools, List<String> ids) {
        Consumer<String> read;
        read = tools::read;
        ids.forEach(read); // ERROR ChainUnbounded
    }

    void handedOn(Tools tools) {
        Runnable work = () -> tools.read("1"); // ERROR ChainTooDeep
        start(work);
        start(work);
        start(work);
        start(work);
    }

    private static void start(Runnable work) {
        new Thread(work).start();
    }

    void neverUsed(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        Runnable work = () -> tools.read("4"); // ERROR ChainTooDeep
    }

    void destructive(Tools tools, List<String> ids) {
        Consumer<String> delete = tools::delete;
        ids.forEach(delete); // ERROR DestructiveStreak
    }

    void anonymousClasses(Tools tools, List<String> ids) {
        ids.forEach(new Consumer<String>() { // ERROR ChainUnbounded: calls Consumer.accept
            @Override
            public void accept(String id) {
                tools.read(id);
            }
        });
        Consumer<String> kept = new Consumer<>() {
            @Override
            public void accept(String id) {
                tools.read(id);
            }
        };
        ids.forEach(kept); // ERROR ChainUnbounded
    }

    void objectsOfOwnClasses(Tools tools, List<String> ids, Reader reader) {
        ids.forEach(new Reader(tools)); // ERROR ChainUnbounded
        ids.forEach(reader); // ERROR ChainUnbounded
        ids.stream().map(String::trim).forEach(this.own); // ERROR ChainUnbounded
    }

    private Reader own;

    record Reader(Tools tools) implements Consumer<String> {
        @Override
        public void accept(String id) {
            tools.read(id);
        }
    }

    void storedMoreOftenThanAllowed(Tools tools) {
        List<Supplier<String>> list = new ArrayList<>();
        list.add(() -> tools.read("1"));
        list.add(() -> tools.read("2"));
        list.addAll(List.of(() -> tools.read("3")));
        list.add(() -> tools.read("4")); // ERROR ChainTooDeep
    }

    void storedAndCalled(Tools tools, List<String> ids) {
        Stream.of(1, 2).reduce(0, (one, other) -> tools.read("1").length()); // ERROR ChainUnbounded
        ids.replaceAll(tools::read); // ERROR ChainUnbounded
        ids.sort((one, other) -> tools.read(one).length()); // ERROR ChainUnbounded
        List<Runnable> work = new ArrayList<>();
        for (String id : ids) { // ERROR ChainUnbounded
            work.add(() -> tools.read(id));
        }
    }
}
