package io.afterproof.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Entries and places as lists of what the JDK has, for a copy of our classes that another loader loaded. */
public final class Wire {
    private static final int NOWHERE = -1;

    private Wire() {}

    /** An entry as a list. */
    public static List<Object> of(Entry entry) {
        return List.of(
                entry.diagnostic().name(),
                entry.severity().name(),
                entry.text(),
                entry.spot().map(Wire::of).orElse(List.of()),
                entry.symbol()
                        .map(symbol -> List.<Object>of(
                                symbol.name(), symbol.qualified(), symbol.kind().name()))
                        .orElse(List.of()),
                each(entry.related(), Wire::of),
                each(entry.path(), Wire::of),
                each(
                        entry.suppressions(),
                        by -> List.of(by.reason(), by.spot().map(Wire::of).orElse(List.of()))));
    }

    /** The entry that a list was made of. */
    public static Entry entry(List<?> list) {
        List<?> symbol = list(list, 4);
        return new Entry(
                Diagnostic.valueOf(text(list, 0)),
                Diagnostic.Severity.valueOf(text(list, 1)),
                text(list, 2),
                spot(list(list, 3)),
                symbol.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Symbol(text(symbol, 0), text(symbol, 1), Symbol.Kind.valueOf(text(symbol, 2)))),
                each(list(list, 5), point -> waypoint((List<?>) point)),
                each(list(list, 6), point -> waypoint((List<?>) point)),
                each(list(list, 7), by -> new Suppression(text((List<?>) by, 0), spot(list((List<?>) by, 1)))));
    }

    /** A place as a list. */
    public static List<Object> of(Spot spot) {
        Region region = spot.region().orElse(new Region(NOWHERE, 0, 0));
        return List.of(spot.source(), spot.path().orElse(""), region.line(), region.column(), region.endColumn());
    }

    /** The place that a list was made of; none of an empty one. */
    public static Optional<Spot> spot(List<?> list) {
        if (list.isEmpty()) {
            return Optional.empty();
        }
        Region region = new Region(number(list, 2), number(list, 3), number(list, 4));
        return Optional.of(new Spot(
                text(list, 0),
                Optional.of(text(list, 1)).filter(path -> !path.isEmpty()),
                Optional.of(region).filter(known -> known.line() != NOWHERE)));
    }

    private static List<Object> of(Waypoint point) {
        return List.of(point.words(), of(point.spot()), point.level());
    }

    private static Waypoint waypoint(List<?> list) {
        return new Waypoint(text(list, 0), spot(list(list, 1)).orElseThrow(), number(list, 2));
    }

    private static <T, R> List<R> each(List<T> list, Function<? super T, ? extends R> change) {
        List<R> changed = new ArrayList<>();
        list.forEach(element -> changed.add(change.apply(element)));
        return List.copyOf(changed);
    }

    private static String text(List<?> list, int index) {
        return (String) list.get(index);
    }

    private static int number(List<?> list, int index) {
        return (Integer) list.get(index);
    }

    private static List<?> list(List<?> list, int index) {
        return (List<?>) list.get(index);
    }
}
