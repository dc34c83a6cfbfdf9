package app;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The stages of a stream are one loop, through which each element goes in their order. */
class Streams {
    void theGateComesBehindTheCall(Tools tools, List<String> ids) {
        ids.stream()
                .filter(id -> tools.read(id).isEmpty()) // ERROR ChainUnbounded
                .filter(id -> tools.balanced())
                .toList();
    }

    void theGateIsNotOnEachWay(Tools tools, List<String> ids) {
        ids.stream()
                .filter(id -> id.isEmpty() || tools.balanced())
                .map(tools::read) // ERROR ChainUnbounded
                .toList();
    }

    void tooManyBetweenTheGates(Tools tools, List<String> ids) {
        ids.stream()
                .filter(id -> tools.balanced())
                .map(tools::read)
                .map(tools::read)
                .map(tools::read)
                .map(tools::read) // ERROR ChainTooDeep
                .toList();
    }

    void sortingWaitsForAll(Tools tools, List<String> ids) {
        ids.stream()
                .filter(id -> tools.balanced())
                .sorted()
                .map(tools::read) // ERROR ChainUnbounded
                .toList();
    }

    void eachGateHasManyFollowers(Tools tools, List<List<String>> lists) {
        lists.stream()
                .filter(list -> tools.balanced())
                .flatMap(List::stream)
                .map(tools::read) // ERROR ChainUnbounded
                .toList();
    }

    void comparing(Tools tools, List<String> ids) {
        ids.stream().sorted((a, b) -> tools.read(a).compareTo(tools.read(b))).toList(); // ERROR ChainUnbounded
    }

    void collecting(Tools tools, List<String> ids) {
        ids.stream().collect(Collectors.mapping(tools::read, Collectors.toList())); // ERROR ChainUnbounded
        ids.stream().collect(Collectors.groupingBy(String::length, Collectors.mapping(id -> tools.read(id), Collectors.toSet()))); // ERROR ChainUnbounded
        ids.stream().collect(Collectors.toMap(id -> id, tools::read)); // ERROR ChainUnbounded
        ids.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.filtering(id -> tools.read(id).isEmpty(), Collectors.counting()), Math::max)); // ERROR ChainUnbounded
        ids.stream().collect(StringBuilder::new, (text, id) -> text.append(tools.read(id)), StringBuilder::append); // ERROR ChainUnbounded
        ids.stream().collect(Collectors.reducing("", tools::read, String::concat)); // ERROR ChainUnbounded
        var collector = Collectors.mapping(tools::read, Collectors.toList()); // ERROR ChainUnbounded
    }

    void sources(Tools tools) {
        Stream.iterate("1", id -> id.length() < 3, tools::read).toList(); // ERROR ChainUnbounded
        IntStream.rangeClosed(1, 9).boxed().map(i -> tools.read("" + i)).toList(); // ERROR ChainUnbounded
    }

    void keptAsAStream(Tools tools, List<String> ids) {
        Stream<String> all = ids.stream().map(tools::read); // ERROR ChainUnbounded
        all.toList();
    }

    void chosen(Tools tools, List<String> ids, boolean verified) {
        ids.stream().map(verified ? tools::verifiedRead : id -> tools.read(id)).toList(); // ERROR ChainUnbounded
    }

    void inAnother(Tools tools, List<List<String>> lists) {
        lists.stream()
                .map(list -> list.stream().map(tools::read).toList()) // ERROR ChainUnbounded
                .toList();
    }

    void behindAStream(Tools tools, List<String> ids) {
        ids.stream().filter(id -> tools.balanced()).map(tools::read).toList().forEach(tools::read); // ERROR ChainUnbounded
    }
}
