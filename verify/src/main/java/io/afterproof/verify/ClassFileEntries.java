package io.afterproof.verify;

import io.afterproof.processor.chain.Route;
import io.afterproof.processor.report.Acceptances.Accepted;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Entry;
import io.afterproof.processor.report.Ledger;
import io.afterproof.processor.report.Region;
import io.afterproof.processor.report.Spot;
import io.afterproof.processor.report.Suppression;
import io.afterproof.processor.report.Symbol;
import io.afterproof.processor.report.Waypoint;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Keeps for a report what is found in class files, with as much of its place as they tell. */
final class ClassFileEntries {
    private final Ledger ledger;

    ClassFileEntries(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A finding that is told, or accepted. */
    void found(Diagnostic diagnostic, CodeSite site, Optional<Accepted> accepted, List<Object> arguments) {
        Optional<Region> line = site.line() > 0 ? Optional.of(Region.line(site.line())) : Optional.empty();
        add(
                diagnostic,
                Optional.of(new Spot(site.source(), Optional.empty(), line)),
                site.element(),
                accepted,
                arguments);
    }

    /** A path that is as long as somebody allowed in a body; told nowhere else. */
    void reviewed(Diagnostic diagnostic, Element body, Accepted by, List<Object> arguments) {
        Optional<Spot> last = path(arguments).stream()
                .filter(point -> point.level() == 0)
                .reduce((first, second) -> second)
                .map(Waypoint::spot);
        add(diagnostic, last, body, Optional.of(by), arguments);
    }

    private void add(
            Diagnostic diagnostic,
            Optional<Spot> spot,
            Element element,
            Optional<Accepted> accepted,
            List<Object> arguments) {
        ledger.add(new Entry(
                diagnostic,
                diagnostic.severity(),
                diagnostic.text(arguments.toArray()),
                spot,
                Optional.of(Symbol.of(element)),
                List.of(),
                path(arguments),
                accepted.map(by -> new Suppression(by.reason(), Optional.empty())).stream()
                        .toList()));
    }

    private static List<Waypoint> path(List<Object> arguments) {
        return Route.waypoints(arguments, source -> Optional.empty());
    }
}
