package io.afterproof.processor.report;

import io.afterproof.processor.report.Acceptances.Accepted;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Prints findings: once each, at the smallest place, unless they are accepted. A place that has no source in this
 * compilation, such as a method inherited from a jar, is replaced by the type that is looked at, and named.
 *
 * <p>Serves one compilation; not thread-safe.
 */
public final class Reporter {
    private final Messager messager;
    private final Acceptances acceptances;
    private final Warnings warnings;
    private final Ledger ledger;
    private final Positions positions;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> printed = new HashSet<>();

    /** Prints through the messager of this compilation, and keeps what it printed in the ledger. */
    public Reporter(Messager messager, Acceptances acceptances, Warnings warnings, Ledger ledger, Positions positions) {
        this.messager = messager;
        this.acceptances = acceptances;
        this.warnings = warnings;
        this.ledger = ledger;
        this.positions = positions;
    }

    /** Tells which top-level types have their source in this compilation. */
    public void source(TypeElement topLevel) {
        sources.add(topLevel.getQualifiedName().toString());
    }

    /** Whether the element has its source in this compilation, so that javac itself reports what is wrong with it. */
    public boolean isSource(Element element) {
        if (element.getKind() == ElementKind.PACKAGE || element.getKind() == ElementKind.MODULE) {
            return true;
        }
        return sources.contains(topLevel(element));
    }

    /**
     * Prints a finding.
     *
     * @param subject the type that was being looked at
     * @return whether it stops the generation of code for the subject
     */
    public boolean report(Finding finding, Element subject) {
        Diagnostic diagnostic = finding.diagnostic();
        Place place = finding.place();
        if (diagnostic.isAcceptable()) {
            Optional<Accepted> accepted = acceptances
                    .accepting(diagnostic, place.element())
                    .or(() -> acceptances.accepting(diagnostic, subject));
            if (accepted.isPresent()) {
                keep(finding, subject, diagnostic.severity(), accepted);
                return false;
            }
        }
        Kind kind = warnings.kind(diagnostic.severity());
        if (kind != Kind.OTHER) {
            print(kind, finding, subject);
        }
        return kind == Kind.ERROR;
    }

    private void print(Kind kind, Finding finding, Element subject) {
        Place place = finding.place();
        String message = finding.message();
        if (!isSource(place.element())) {
            String inherited =
                    message.replace(" Page: ", " It is inherited from " + name(place.element()) + ". Page: ");
            if (printed.add(describe(subject) + message)) {
                messager.printMessage(kind, inherited, subject);
                keep(finding, subject, Warnings.severity(kind), Optional.empty());
            }
            return;
        }
        String position = describe(place.element())
                + place.annotation().map(Object::toString).orElse("")
                + place.value().map(Object::toString).orElse("");
        if (!printed.add(finding.diagnostic() + position)) {
            return;
        }
        keep(finding, subject, Warnings.severity(kind), Optional.empty());
        if (place.annotation().isEmpty()) {
            messager.printMessage(kind, message, place.element());
        } else if (place.value().isEmpty()) {
            messager.printMessage(
                    kind, message, place.element(), place.annotation().get());
        } else {
            messager.printMessage(
                    kind,
                    message,
                    place.element(),
                    place.annotation().get(),
                    place.value().get());
        }
    }

    private void keep(Finding finding, Element subject, Diagnostic.Severity severity, Optional<Accepted> accepted) {
        if (!ledger.isWanted()) {
            return;
        }
        Place place = finding.place();
        boolean isHere = isSource(place.element());
        ledger.add(new Entry(
                finding.diagnostic(),
                severity,
                isHere ? finding.text() : finding.text() + " It is inherited from " + name(place.element()) + ".",
                positions.of(isHere ? place : Place.of(subject)),
                Optional.of(Symbol.of(isHere ? place.element() : subject)),
                List.of(),
                List.of(),
                accepted.stream()
                        .map(by -> new Suppression(by.reason(), positions.of(by.place())))
                        .toList()));
    }

    private static String describe(Element element) {
        Element around = element.getEnclosingElement();
        boolean isMember = element instanceof ExecutableElement || element.getKind() == ElementKind.PARAMETER;
        return isMember && around != null ? describe(around) + "." + element : element.toString();
    }

    private static String name(Element element) {
        Element around = element.getEnclosingElement();
        return element instanceof TypeElement || around == null
                ? element.toString()
                : name(around) + "." + element.getSimpleName();
    }

    private static String topLevel(Element element) {
        String name = "";
        for (Element around = element; around != null; around = around.getEnclosingElement()) {
            if (around instanceof TypeElement type) {
                name = type.getQualifiedName().toString();
            }
        }
        return name;
    }
}
