package io.afterproof.processor.report;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where a finding is: an element, an annotation on it, or one value of that annotation; the smallest that is known.
 *
 * @param element what is annotated or declared
 * @param annotation the annotation on it
 * @param value what the annotation says there, if it was written down
 */
public record Place(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {
    /** The declaration itself. */
    public static Place of(Element element) {
        return new Place(element, Optional.empty(), Optional.empty());
    }

    /** An annotation on it. */
    public static Place of(Element element, AnnotationMirror annotation) {
        return new Place(element, Optional.of(annotation), Optional.empty());
    }

    /** A value of this place's annotation. */
    public Place at(AnnotationValue written) {
        return new Place(element, annotation, Optional.of(written));
    }

    /** A member of this place's annotation: its value, or the annotation where the member has its default. */
    public Place member(String name) {
        return annotation
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                        .findFirst())
                .map(entry -> at(entry.getValue()))
                .orElse(this);
    }
}
