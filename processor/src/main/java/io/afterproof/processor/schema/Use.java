package io.afterproof.processor.schema;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * Where a value is used.
 *
 * @param subject what it is, for people to read
 * @param type its type
 * @param annotations those on its declaration
 * @param element the declaration
 * @param isNullable whether null is allowed, if that is known; else annotations tell
 * @param isNullableUnsaid whether null is allowed where nothing tells
 */
public record Use(
        String subject,
        TypeMirror type,
        List<? extends AnnotationMirror> annotations,
        Element element,
        Optional<Boolean> isNullable,
        boolean isNullableUnsaid) {
    Use of(TypeMirror other) {
        List<AnnotationMirror> both = Note.merged(annotations, type.getAnnotationMirrors());
        return new Use(subject, other, both, element, isNullable, isNullableUnsaid);
    }
}
