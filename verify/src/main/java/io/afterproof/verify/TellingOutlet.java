package io.afterproof.verify;

import io.afterproof.processor.chain.Findings;
import io.afterproof.processor.chain.Site;
import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Acceptances.Accepted;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Warnings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Hands findings on, and keeps them for a report; tells what the compiler wrote twice once. */
final class TellingOutlet implements Findings.Outlet {
    private final Acceptances acceptances;
    private final UnaryOperator<@Nullable Element> enclosing;
    private final Warnings warnings;
    private final Consumer<Told> listener;
    private final ClassFileEntries entries;
    private final Set<String> told = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    TellingOutlet(
            Acceptances acceptances,
            UnaryOperator<@Nullable Element> enclosing,
            Warnings warnings,
            Consumer<Told> listener,
            ClassFileEntries entries) {
        this.acceptances = acceptances;
        this.enclosing = enclosing;
        this.warnings = warnings;
        this.listener = listener;
        this.entries = entries;
    }

    @Override
    public boolean accepts(Diagnostic diagnostic, Site site) {
        return accepting(diagnostic, (CodeSite) site).isPresent();
    }

    private Optional<Accepted> accepting(Diagnostic diagnostic, CodeSite site) {
        for (Element each = site.element(); each != null; each = enclosing.apply(each)) {
            Optional<Accepted> by = acceptances.accepting(diagnostic, each);
            if (by.isPresent()) {
                return by;
            }
        }
        return Optional.empty();
    }

    @Override
    public void keep(Diagnostic diagnostic, Site site, boolean accepted, List<Object> arguments) {
        CodeSite place = (CodeSite) site;
        if (warnings.kind(diagnostic.severity()) != Kind.OTHER && kept.add(diagnostic + " " + where(place))) {
            entries.found(diagnostic, place, accepted ? accepting(diagnostic, place) : Optional.empty(), arguments);
        }
    }

    @Override
    public void keepReviewed(Diagnostic diagnostic, Element body, Accepted by, List<Object> arguments) {
        entries.reviewed(diagnostic, body, by, arguments);
    }

    @Override
    public void print(Diagnostic diagnostic, String message, Site site) {
        CodeSite place = (CodeSite) site;
        Kind kind = warnings.kind(diagnostic.severity());
        if (kind != Kind.OTHER && told.add(diagnostic + " " + where(place))) {
            listener.accept(new Told(kind, place.source(), place.line(), place.member(), message));
        }
    }

    private static String where(CodeSite place) {
        return place.line() > 0
                ? place.source() + ":" + place.line() + " " + place.what()
                : place.member() + " " + place.what() + " " + place.position();
    }
}
