package io.afterproof.processor.chain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.afterproof.processor.report.Acceptances.Accepted;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Entry;
import io.afterproof.processor.report.Ledger;
import io.afterproof.processor.report.Place;
import io.afterproof.processor.report.Positions;
import io.afterproof.processor.report.Spot;
import io.afterproof.processor.report.Suppression;
import io.afterproof.processor.report.Symbol;
import io.afterproof.processor.report.Waypoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Keeps what is found in bodies in the ledger; does nothing while nobody wants it. */
final class BodyEntries {
    private final Trees trees;
    private final Ledger ledger;
    private final Positions positions;
    private final List<CompilationUnitTree> units;
    private final Map<String, Optional<String>> paths = new HashMap<>();

    BodyEntries(Trees trees, Ledger ledger, List<CompilationUnitTree> units) {
        this.trees = trees;
        this.ledger = ledger;
        this.positions = new TreePositions(trees);
        this.units = units;
    }

    boolean isWanted() {
        return ledger.isWanted();
    }

    /** A finding that is told, or accepted. */
    void found(
            Diagnostic diagnostic,
            TreeSite site,
            @Nullable TreePath path,
            Optional<Accepted> accepted,
            List<Object> arguments) {
        if (ledger.isWanted()) {
            Spot spot = new Spots(site.unit()).of(site.tree());
            ledger.add(new Entry(
                    diagnostic,
                    diagnostic.severity(),
                    diagnostic.text(arguments.toArray()),
                    Optional.of(spot),
                    symbol(path),
                    related(spot, arguments),
                    Route.waypoints(arguments, this::path),
                    accepted.map(this::suppression).stream().toList()));
        }
    }

    /** A path that is as long as somebody allowed in a body; told nowhere else. */
    void reviewed(Diagnostic diagnostic, Element body, Accepted by, List<Object> arguments) {
        if (ledger.isWanted()) {
            List<Waypoint> path = Route.waypoints(arguments, this::path);
            ledger.add(new Entry(
                    diagnostic,
                    diagnostic.severity(),
                    diagnostic.text(arguments.toArray()),
                    path.stream()
                            .filter(point -> point.level() == 0)
                            .reduce((first, second) -> second)
                            .map(Waypoint::spot),
                    Optional.of(Symbol.of(body)),
                    List.of(),
                    path,
                    List.of(suppression(by))));
        }
    }

    private Suppression suppression(Accepted accepted) {
        return new Suppression(accepted.reason(), positions.of(accepted.place()));
    }

    /** The innermost method or class around a place. */
    private Optional<Symbol> symbol(@Nullable TreePath path) {
        for (TreePath around = path; around != null; around = around.getParentPath()) {
            if (around.getLeaf() instanceof MethodTree || around.getLeaf() instanceof ClassTree) {
                Element element = trees.getElement(around);
                if (element != null) {
                    return Optional.of(Symbol.of(element));
                }
            }
        }
        return Optional.empty();
    }

    private List<Waypoint> related(Spot here, List<Object> arguments) {
        List<Waypoint> related = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof Named named) {
                positions
                        .of(Place.of(named.method()))
                        .filter(spot -> !spot.equals(here))
                        .ifPresent(spot -> related.add(new Waypoint(named.toString(), spot, 0)));
            }
        }
        return List.copyOf(related);
    }

    /** Where a source of this compilation lies; other compilations do not say where theirs were. */
    private Optional<String> path(String source) {
        if (paths.isEmpty()) {
            for (CompilationUnitTree tree : units) {
                SourceUnit unit = new SourceUnit(tree, trees.getSourcePositions());
                paths.putIfAbsent(
                        unit.source(), Spot.relative(tree.getSourceFile().toUri()));
            }
        }
        return paths.getOrDefault(source, Optional.empty());
    }
}
