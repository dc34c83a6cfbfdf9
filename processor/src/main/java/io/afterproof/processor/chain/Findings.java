package io.afterproof.processor.chain;

import com.sun.source.tree.Tree;
import io.afterproof.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was found, told in the order of the source, each finding once, without those that are accepted. */
public final class Findings {
    /** Where findings are told. */
    public interface Outlet {
        /** Whether a diagnostic is accepted at a site, or around it. */
        boolean accepts(Diagnostic diagnostic, Site site);

        /** Prints a message. */
        void print(Diagnostic diagnostic, String message, Site site);
    }

    private record Finding(Diagnostic diagnostic, Site site, String message) {}

    private record Key(Diagnostic diagnostic, Site site) {}

    private final Outlet outlet;
    private final Set<Key> known = new HashSet<>();
    private final List<Finding> list = new ArrayList<>();

    /** @param outlet where to tell them */
    Findings(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Adds a finding, unless the same is known of the same site. */
    public void add(Diagnostic diagnostic, Site site, Object... arguments) {
        if (known.add(new Key(diagnostic, site))) {
            list.add(new Finding(diagnostic, site, diagnostic.message(arguments)));
        }
    }

    void add(Diagnostic diagnostic, SourceUnit unit, Tree tree, Object... arguments) {
        add(diagnostic, new TreeSite(unit, tree), arguments);
    }

    /** Tells, and says whether there was an error. */
    boolean tell() {
        boolean failed = false;
        list.sort(Comparator.<Finding, String>comparing(finding -> finding.site.source())
                .thenComparingLong(finding -> finding.site.position())
                .thenComparing(Finding::diagnostic));
        for (Finding finding : list) {
            if (!outlet.accepts(finding.diagnostic, finding.site)) {
                failed |= finding.diagnostic.severity() == Diagnostic.Severity.ERROR;
                outlet.print(finding.diagnostic, finding.message, finding.site);
            }
        }
        return failed;
    }
}
