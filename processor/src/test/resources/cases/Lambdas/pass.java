package app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

class Lambdas {
    void once(Tools tools, Optional<String> id, Map<String, String> names, ExecutorService executor) {
        id.map(tools::read);
        names.computeIfAbsent("2", tools::read);
        executor.submit(() -> tools.read("3"));
    }

    void future(Tools tools) {
        CompletableFuture.supplyAsync(() -> tools.read("1"))
                .thenApply(tools::read)
                .thenAccept(id -> tools.read(id));
    }

    void verifiedForEach(Tools tools, List<String> ids) {
        ids.forEach(tools::note);
        ids.stream().map(tools::verifiedRead).toList();
        ids.stream().filter(id -> tools.balanced()).toList();
    }

    void nothingInside(Tools tools, List<String> ids) {
        tools.read("1");
        ids.forEach(id -> id.trim());
        tools.read("2");
        ids.stream().map(String::trim).toList();
        tools.read("3");
    }

    void ownFunctions(Tools tools, List<String> ids) {
        each(ids, tools::read);
        each(ids, id -> tools.read(id));
    }

    private static void each(List<String> ids, Consumer<String> action) {
        for (String id : ids) {
            action.accept(id);
        }
    }

    Callable<String> returned(Tools tools) {
        return () -> tools.read("1") + tools.read("2") + tools.read("3");
    }

    void returnInsideIsNotOurs(Tools tools) {
        Runnable work = () -> {
            tools.read("1");
            return;
        };
        tools.read("2");
        tools.read("3");
    }
}
