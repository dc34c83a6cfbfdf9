package io.afterproof.processor.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** An annotation, looked at by names, so that its library is not needed. */
record Note(AnnotationMirror mirror, Elements elements) {
    /** The qualified name of an annotation's type. */
    static String name(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
    }

    static String simpleName(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }

    /** Both lists; an annotation that is on a declaration and on its type is there once. */
    static List<AnnotationMirror> merged(List<? extends AnnotationMirror> one, List<? extends AnnotationMirror> other) {
        Map<String, AnnotationMirror> merged = new LinkedHashMap<>();
        List<AnnotationMirror> all = new ArrayList<>(one);
        all.addAll(other);
        all.forEach(annotation -> merged.putIfAbsent(annotation.toString(), annotation));
        return List.copyOf(merged.values());
    }

    /** The annotation of this qualified name among several. */
    static Optional<Note> among(List<? extends AnnotationMirror> mirrors, String name, Elements elements) {
        for (AnnotationMirror mirror : mirrors) {
            if (name(mirror).equals(name)) {
                return Optional.of(new Note(mirror, elements));
            }
        }
        return Optional.empty();
    }

    static Optional<Note> on(Element element, String name, Elements elements) {
        return among(element.getAnnotationMirrors(), name, elements);
    }

    /** A member's value, given or by default. */
    Optional<Object> value(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                elements.getElementValuesWithDefaults(mirror).entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue().getValue());
            }
        }
        return Optional.empty();
    }

    boolean isGiven(String member) {
        return mirror.getElementValues().keySet().stream()
                .anyMatch(each -> each.getSimpleName().contentEquals(member));
    }

    String text(String member) {
        return value(member, String.class).orElse("");
    }

    /** A text that was written down and is not empty. */
    Optional<String> givenText(String member) {
        return isGiven(member) ? value(member, String.class).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    int integer(String member) {
        return value(member, Integer.class).orElse(0);
    }

    long whole(String member) {
        return value(member, Long.class).orElse(0L);
    }

    boolean flag(String member) {
        return value(member, Boolean.class).orElse(false);
    }

    /** The name of an enum constant. */
    String constant(String member) {
        return value(member, VariableElement.class)
                .map(constant -> constant.getSimpleName().toString())
                .orElse("");
    }

    Optional<TypeMirror> type(String member) {
        return value(member, TypeMirror.class);
    }

    List<TypeMirror> types(String member) {
        return list(member, TypeMirror.class);
    }

    List<String> texts(String member) {
        return list(member, String.class);
    }

    List<String> constants(String member) {
        return list(member, VariableElement.class).stream()
                .map(constant -> constant.getSimpleName().toString())
                .toList();
    }

    List<AnnotationMirror> notes(String member) {
        return list(member, AnnotationMirror.class);
    }

    private <T> Optional<T> value(String member, Class<T> type) {
        return value(member).filter(type::isInstance).map(type::cast);
    }

    private <T> List<T> list(String member, Class<T> type) {
        List<T> found = new ArrayList<>();
        value(member).ifPresent(value -> {
            if (value instanceof List<?> values) {
                for (Object each : values) {
                    Object inner = each instanceof AnnotationValue entry ? entry.getValue() : each;
                    if (type.isInstance(inner)) {
                        found.add(type.cast(inner));
                    }
                }
            } else if (type.isInstance(value)) {
                found.add(type.cast(value));
            }
        });
        return found;
    }
}
