package io.afterproof.processor.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Which findings {@code @SuppressGuard} accepts: those on the element it stands on, and on all within. */
public final class Acceptances {
    private static final String NAME = "io.afterproof.SuppressGuard";

    private static final Set<ElementKind> LOCALS =
            EnumSet.of(ElementKind.LOCAL_VARIABLE, ElementKind.RESOURCE_VARIABLE, ElementKind.EXCEPTION_PARAMETER);

    private final Elements elements;

    /** Reads through these. */
    public Acceptances(Elements elements) {
        this.elements = elements;
    }

    /**
     * What accepts a finding.
     *
     * @param reason why
     * @param place the annotation that says so
     */
    public record Accepted(String reason, Place place) {}

    /** Whether a finding on this element is accepted there or by what encloses it. */
    public boolean accepts(Diagnostic diagnostic, Element element) {
        return accepting(diagnostic, element).isPresent();
    }

    /** What accepts a finding on this element, there or on what encloses it; the innermost. */
    public Optional<Accepted> accepting(Diagnostic diagnostic, Element element) {
        for (Element around = element; around != null; around = around.getEnclosingElement()) {
            for (AnnotationMirror mirror : on(around)) {
                if (LOCALS.contains(around.getKind()) && text(mirror, "reason").isBlank()) {
                    continue; // annotation processors do not see it, so nobody says that the reason is missing
                }
                if (text(mirror, "value").equals(diagnostic.code())) {
                    return Optional.of(new Accepted(text(mirror, "reason"), Place.of(around, mirror)));
                }
            }
        }
        return Optional.empty();
    }

    /** The {@code @SuppressGuard} annotations on the element itself, those in their container included. */
    public List<AnnotationMirror> on(Element element) {
        List<AnnotationMirror> found = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String name = nameOf(mirror);
            if (name.equals(NAME)) {
                found.add(mirror);
            } else if (name.equals(NAME + ".List")) {
                nested(mirror, found);
            }
        }
        return found;
    }

    private String text(AnnotationMirror mirror, String member) {
        return elements.getElementValuesWithDefaults(mirror).entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(entry -> String.valueOf(entry.getValue().getValue()))
                .findFirst()
                .orElse("");
    }

    private static void nested(AnnotationMirror container, List<AnnotationMirror> found) {
        for (AnnotationValue value : container.getElementValues().values()) {
            if (value.getValue() instanceof List<?> list) {
                for (Object each : list) {
                    if (each instanceof AnnotationValue entry && entry.getValue() instanceof AnnotationMirror mirror) {
                        found.add(mirror);
                    }
                }
            }
        }
    }

    private static String nameOf(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
    }
}
