package app;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class Lambdas {
    void iterable(Tools tools, Iterable<String> ids) {
        ids.forEach(id -> tools.read(id)); // ERROR ChainUnbounded
    }

    void collection(Tools tools, List<String> ids) {
        ids.removeIf(id -> tools.read(id).isEmpty()); // ERROR ChainUnbounded
        ids.replaceAll(tools::read); // ERROR ChainUnbounded
    }

    void iterator(Tools tools, Iterator<String> ids) {
        ids.forEachRemaining(tools::read); // ERROR ChainUnbounded
    }

    void streams(Tools tools, List<String> ids) {
        ids.stream()
                .filter(id -> !id.isEmpty())
                .map(id -> tools.read(id)) // ERROR ChainUnbounded
                .toList();
        IntStream.range(0, 9).mapToObj(i -> tools.read("" + i)).toList(); // ERROR ChainUnbounded
        Stream.generate(() -> tools.read("1")).findFirst(); // ERROR ChainUnbounded
    }

    void maps(Tools tools, Map<String, String> names) {
        names.forEach((id, name) -> tools.read(id)); // ERROR ChainUnbounded
        names.replaceAll((id, name) -> tools.read(id)); // ERROR ChainUnbounded
    }

    void blockLambda(Tools tools, List<String> ids) {
        ids.forEach(id -> { // ERROR ChainUnbounded
            if (id.isEmpty()) {
                return;
            }
            tools.read(id);
        });
    }

    void otherMethodsOfTheProgram(List<String> ids, Tools tools) {
        ids.forEach(id -> helper(tools, id)); // ERROR ChainUnbounded: calls Lambdas.helper
    }

    private void helper(Tools tools, String id) {
        tools.read(id);
    }

    void onceWhereHandedOver(Tools tools, Optional<String> id, Map<String, String> names) {
        id.ifPresent(tools::read);
        names.computeIfAbsent("2", tools::read);
        CompletableFuture.runAsync(() -> tools.read("3"));
        Supplier<String> later = () -> tools.read("4"); // ERROR ChainTooDeep
    }

    void subtypesOfCollections(Tools tools, HashMap<String, String> names, java.util.ArrayDeque<String> ids) {
        names.forEach((id, name) -> tools.read(id)); // ERROR ChainUnbounded
        names.keySet().forEach(tools::read); // ERROR ChainUnbounded
        ids.forEach((String id) -> tools.read(id)); // ERROR ChainUnbounded
    }

    void insideALambda(Tools tools) {
        Runnable work = () -> {
            tools.read("1");
            tools.read("2");
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        };
    }

    void inALoop(Tools tools, List<Optional<String>> ids) {
        for (Optional<String> id : ids) { // ERROR ChainUnbounded
            id.ifPresent(each -> tools.read(each));
        }
    }
}
