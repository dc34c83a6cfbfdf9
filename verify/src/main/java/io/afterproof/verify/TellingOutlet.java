package io.afterproof.verify;

import io.afterproof.processor.chain.Findings;
import io.afterproof.processor.chain.Site;
import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Warnings;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Hands findings on, and tells what the compiler wrote twice once. */
final class TellingOutlet implements Findings.Outlet {
    private final Acceptances acceptances;
    private final UnaryOperator<@Nullable Element> enclosing;
    private final Warnings warnings;
    private final Consumer<Told> listener;
    private final Set<String> told = new HashSet<>();

    TellingOutlet(
            Acceptances acceptances,
            UnaryOperator<@Nullable Element> enclosing,
            Warnings warnings,
            Consumer<Told> listener) {
        this.acceptances = acceptances;
        this.enclosing = enclosing;
        this.warnings = warnings;
        this.listener = listener;
    }

    @Override
    public boolean accepts(Diagnostic diagnostic, Site site) {
        for (Element each = ((CodeSite) site).element(); each != null; each = enclosing.apply(each)) {
            if (acceptances.accepts(diagnostic, each)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void print(Diagnostic diagnostic, String message, Site site) {
        CodeSite place = (CodeSite) site;
        Kind kind = warnings.kind(diagnostic.severity());
        String where = place.line() > 0
                ? place.source() + ":" + place.line() + " " + place.what()
                : place.member() + " " + place.what() + " " + place.position();
        if (kind != Kind.OTHER && told.add(diagnostic + " " + where)) {
            listener.accept(new Told(kind, place.source(), place.line(), place.member(), message));
        }
    }
}
