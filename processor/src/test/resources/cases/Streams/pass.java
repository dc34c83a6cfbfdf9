package app;

import io.afterproof.runtime.Chain;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stages of a stream are one loop, through which each element goes in their order. */
class Streams {
    void eachElementMeetsTheGateFirst(Tools tools, List<String> ids) {
        ids.stream().filter(id -> tools.balanced()).map(tools::read).toList();
        ids.stream().filter(id -> !id.isEmpty()).filter(id -> tools.balanced()).map(tools::read).map(tools::read).toList();
        ids.stream().peek(id -> Chain.gate(tools.balanced())).forEach(tools::read);
        (ids.stream().parallel().filter(id -> tools.audited(id).isConfirmed())).map(tools::read).findFirst();
    }

    void verifiedBeforeTheNext(Tools tools, List<String> ids) {
        ids.stream().map(tools::verifiedRead).map(tools::read).map(tools::read).toList();
    }

    void verifiedBetween(Tools tools, List<String> ids) {
        ids.stream().map(tools::read).map(tools::verifiedRead).map(tools::read).toList();
    }

    void theGateIsBehindAMany(Tools tools, List<List<String>> lists) {
        lists.stream().flatMap(List::stream).filter(id -> tools.balanced()).map(tools::read).toList();
    }

    void gatedBehindTheSorting(Tools tools, List<String> ids) {
        ids.stream().map(tools::verifiedRead).sorted().filter(id -> tools.balanced()).map(tools::read).toList();
    }

    void collecting(Tools tools, List<String> ids) {
        ids.stream().filter(id -> tools.balanced()).collect(Collectors.mapping(tools::read, Collectors.toList()));
        ids.stream().collect(Collectors.toMap(tools::verifiedRead, tools::read));
        ids.stream().collect(Collectors.collectingAndThen(Collectors.toList(), all -> tools.read("all")));
        ids.stream().collect(Collectors.mapping(String::trim, Collectors.joining()));
    }

    void sources(Tools tools) {
        Stream.iterate("1", id -> tools.balanced(), tools::read).toList();
        Stream.generate(() -> tools.verifiedRead("1")).limit(3).toList();
    }

    void withoutTools(Tools tools, List<String> ids) {
        tools.read("1");
        ids.stream().filter(String::isEmpty).flatMap(id -> Stream.of(id)).sorted().toList();
        tools.read("2");
        tools.read("3");
    }
}
