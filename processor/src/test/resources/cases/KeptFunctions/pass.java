package app;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lambdas and method references that a local keeps. */
class KeptFunctions {
    void calledAsOftenAsAllowed(Tools tools) {
        Supplier<String> read = () -> tools.read("1");
        tools.read("2");
        read.get();
        read.get();
    }

    void notWhereTheyAreWritten(Tools tools) {
        Function<String, String> read = tools::read;
        Function<String, String> other = id -> tools.read(id) + tools.read(id);
        tools.read("1");
        if (!tools.balanced()) {
            return;
        }
        read.apply(other.apply("2"));
    }

    void withAGate(Tools tools, List<String> ids) {
        Consumer<String> verified = tools::verifiedRead;
        ids.forEach(verified);
        for (String id : ids) {
            verified.accept(id);
        }
        Consumer<String> gated = id -> {
            if (tools.balanced()) {
                tools.read(id);
            }
        };
        ids.forEach(gated);
    }

    void aKeptGate(Tools tools) {
        Supplier<Boolean> gate = tools::balanced;
        tools.read("1");
        tools.read("2");
        tools.read("3");
        if (gate.get()) {
            tools.read("4");
        }
    }

    void withoutTools(Tools tools, List<String> ids) {
        Consumer<String> plain = String::trim;
        ids.forEach(plain);
        tools.read("1");
    }

    void oneOfTwo(Tools tools, boolean flag) {
        Runnable work = flag ? () -> tools.read("1") : () -> tools.read("2");
        work.run();
        work.run();
        tools.read("3");
    }

    void gatedObjects(Tools tools, List<String> ids) {
        ids.forEach(new Consumer<String>() {
            @Override
            public void accept(String id) {
                tools.verifiedRead(id);
            }
        });
    }

    void objectsOfCollections(Tools tools, List<Tools> all, List<String> ids) {
        all.add(tools);
        ids.remove("1");
        tools.read("1");
    }

    void inACollection(Tools tools) {
        List<Supplier<String>> list = new ArrayList<>();
        list.add(() -> tools.read("1"));
        list.add(0, () -> tools.read("2"));
        list.set(0, () -> tools.read("3"));
    }

    void inACollectionOfAll(Tools tools) {
        List<Supplier<String>> all = List.of(() -> tools.read("1"), () -> tools.read("2"), () -> tools.read("3"));
    }

    void inAStream(Tools tools) {
        Stream<Supplier<String>> one = Stream.of(() -> tools.read("1"));
        Stream<Supplier<String>> more = Stream.of(() -> tools.read("2"), () -> tools.read("3"));
    }

    void inAQueue(Tools tools, Queue<Runnable> queue) {
        Runnable work = () -> tools.read("1");
        queue.offer(work);
        queue.offer(work);
        queue.add(() -> tools.read("2"));
    }

    void handedToAnExecutor(Tools tools, ExecutorService executor) throws InterruptedException {
        executor.invokeAll(List.of(() -> tools.read("1"), () -> tools.read("2")));
    }

    void inACollectionOfItsOwn(Tools tools, Jobs jobs) {
        jobs.add(() -> tools.read("1"));
    }

    static class Jobs extends ArrayList<Runnable> {
        @Override
        public boolean add(Runnable job) {
            return super.add(job);
        }
    }
}
