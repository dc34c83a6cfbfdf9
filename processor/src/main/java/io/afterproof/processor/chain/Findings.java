package io.afterproof.processor.chain;

import com.sun.source.tree.Tree;
import io.afterproof.processor.report.Acceptances.Accepted;
import io.afterproof.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** What was found, told in the order of the source, each finding once, without those that are accepted. */
public final class Findings {
    /** Where findings are told. */
    public interface Outlet {
        /** Whether a diagnostic is accepted at a site, or around it. */
        boolean accepts(Diagnostic diagnostic, Site site);

        /** Prints a message. */
        void print(Diagnostic diagnostic, String message, Site site);

        /**
         * Keeps for a report what is printed, or accepted.
         *
         * @param arguments what the message is made of: among them a {@link Route}, if it is about a path, and {@link
         *     Named} declarations
         */
        default void keep(Diagnostic diagnostic, Site site, boolean accepted, List<Object> arguments) {}

        /** Keeps for a report a path that would be too long, had nobody accepted it in this body. */
        default void keepReviewed(Diagnostic diagnostic, Element body, Accepted by, List<Object> arguments) {}
    }

    private record Finding(Diagnostic diagnostic, Site site, List<Object> arguments) {}

    private record Key(Diagnostic diagnostic, Site site) {}

    private final Outlet outlet;
    private final Set<Key> known = new HashSet<>();
    private final List<Finding> list = new ArrayList<>();

    /** @param outlet where to tell them */
    public Findings(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Adds a finding, unless the same is known of the same site. What could not be seen whole becomes one. */
    public void add(Diagnostic diagnostic, Site site, Object... arguments) {
        if (diagnostic == Diagnostic.PARTIAL) {
            addPartial(site, List.of(arguments));
        } else if (known.add(new Key(diagnostic, site))) {
            list.add(new Finding(diagnostic, site, List.of(arguments)));
        }
    }

    private void addPartial(Site site, List<Object> arguments) {
        for (int i = 0; i < list.size(); i++) {
            Finding earlier = list.get(i);
            if (earlier.diagnostic == Diagnostic.PARTIAL) {
                List<Object> both = List.of(
                        earlier.arguments.get(0) + "; " + arguments.get(0),
                        earlier.arguments.get(1) + " " + arguments.get(1));
                list.set(i, new Finding(Diagnostic.PARTIAL, earlier.site, both));
                return;
            }
        }
        list.add(new Finding(Diagnostic.PARTIAL, site, arguments));
    }

    void addReviewed(Diagnostic diagnostic, Element body, Accepted by, Object... arguments) {
        outlet.keepReviewed(diagnostic, body, by, List.of(arguments));
    }

    void add(Diagnostic diagnostic, SourceUnit unit, Tree tree, Object... arguments) {
        add(diagnostic, new TreeSite(unit, tree), arguments);
    }

    /** Tells, and says whether there was an error. */
    public boolean tell() {
        boolean failed = false;
        list.sort(Comparator.<Finding, String>comparing(finding -> finding.site.source())
                .thenComparingLong(finding -> finding.site.position())
                .thenComparing(Finding::diagnostic));
        for (Finding finding : list) {
            boolean accepted = outlet.accepts(finding.diagnostic, finding.site);
            outlet.keep(finding.diagnostic, finding.site, accepted, finding.arguments);
            if (!accepted) {
                failed |= finding.diagnostic.severity() == Diagnostic.Severity.ERROR;
                outlet.print(finding.diagnostic, finding.diagnostic.message(finding.arguments.toArray()), finding.site);
            }
        }
        return failed;
    }
}
