package io.afterproof.processor.model;

import io.afterproof.processor.report.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** One annotation, its members by name and type; a member that javac could not make sense of has a harmless value. */
final class Mirror {
    private final AnnotationMirror annotation;
    private final Place place;
    private final Elements elements;

    Mirror(AnnotationMirror annotation, Place place, Elements elements) {
        this.annotation = annotation;
        this.place = place;
        this.elements = elements;
    }

    /** The qualified name of an annotation's type. */
    static String typeName(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
    }

    /** The annotation of this qualified name on an element. */
    static Optional<AnnotationMirror> find(Element element, String qualifiedName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (typeName(mirror).equals(qualifiedName)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    Place place() {
        return place;
    }

    Place place(String member) {
        return place.member(member);
    }

    String text(String member) {
        return read(member, String.class).orElse("");
    }

    int integer(String member) {
        return read(member, Integer.class).orElse(0);
    }

    double number(String member) {
        return read(member, Double.class).orElse(0.0);
    }

    boolean flag(String member) {
        return read(member, Boolean.class).orElse(false);
    }

    /** The name of an enum constant. */
    String constant(String member) {
        return read(member, VariableElement.class)
                .map(constant -> constant.getSimpleName().toString())
                .orElse("");
    }

    /** The class that a class literal names; empty for {@code void.class}. */
    Optional<TypeElement> type(String member) {
        return read(member, DeclaredType.class)
                .flatMap(type ->
                        type.asElement() instanceof TypeElement element ? Optional.of(element) : Optional.empty());
    }

    List<TypeMirror> types(String member) {
        return values(member, (value, at) -> value instanceof TypeMirror type ? Optional.of(type) : Optional.empty());
    }

    /** The strings of an array, each made into something together with its place. */
    <T> List<T> texts(String member, BiFunction<String, Place, T> make) {
        return values(
                member,
                (value, at) -> value instanceof String text ? Optional.of(make.apply(text, at)) : Optional.empty());
    }

    Span span(String member) {
        return Span.parse(member, text(member), place(member));
    }

    /** The duration that a member gives, unless it is empty. */
    Optional<Span> optionalSpan(String member) {
        return text(member).isEmpty() ? Optional.empty() : Optional.of(span(member));
    }

    private <T> List<T> values(String member, BiFunction<Object, Place, Optional<T>> make) {
        return read(member, List.class)
                .map(list -> ((List<?>) list)
                        .stream()
                                .map(AnnotationValue.class::cast)
                                .flatMap(each -> make.apply(each.getValue(), at(member, each)).stream())
                                .toList())
                .orElse(List.of());
    }

    /** What an annotation says in a member, if it is not what it would say anyway. */
    static Optional<Object> said(AnnotationMirror annotation, String member) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .filter(entry -> entry.getKey().getDefaultValue() == null
                        || !entry.getKey()
                                .getDefaultValue()
                                .getValue()
                                .equals(entry.getValue().getValue()))
                .<Object>map(entry -> entry.getValue().getValue())
                .findFirst();
    }

    private Place at(String member, AnnotationValue each) {
        return place.member(member).value().isPresent() ? place.at(each) : place;
    }

    private <T> Optional<T> read(String member, Class<T> type) {
        return elements.getElementValuesWithDefaults(annotation).entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(entry -> entry.getValue().getValue())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
