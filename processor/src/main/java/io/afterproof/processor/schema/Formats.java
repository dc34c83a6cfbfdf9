package io.afterproof.processor.schema;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What Jackson's annotations make of the form of a simple value. */
final class Formats {
    private static final String JACKSON = "com.fasterxml.jackson.annotation.";
    private static final Set<String> FOREIGN = Set.of("JsonSerialize", "JsonDeserialize", "JsonAdapter");
    private static final Shape.Whole LONG =
            new Shape.Whole(BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE));

    private Formats() {}

    /** Whether code of its own reads or writes it, so that nobody knows its form. */
    static boolean isForeign(List<? extends AnnotationMirror> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> FOREIGN.contains(Note.simpleName(annotation))
                        && annotation.getElementValues().keySet().stream()
                                .map(member -> member.getSimpleName().toString())
                                .anyMatch(member -> member.equals("using") || member.equals("value")));
    }

    /** A form as {@code @JsonFormat} wants it. */
    static Shape applied(Shape shape, List<? extends AnnotationMirror> annotations, Elements elements) {
        Optional<Note> format = Note.among(annotations, JACKSON + "JsonFormat", elements);
        if (format.isEmpty()) {
            return shape;
        }
        boolean isSimple = shape instanceof Shape.Text || shape instanceof Shape.Choice;
        return switch (format.get().constant("shape")) {
            case "NUMBER", "NUMBER_INT" -> isSimple ? LONG : shape;
            case "NUMBER_FLOAT" -> isSimple ? new Shape.Decimal() : shape;
            case "STRING" -> isNumeric(shape) || isFormatted(format.get(), shape) ? new Shape.Text("", "") : shape;
            default -> isFormatted(format.get(), shape) ? new Shape.Text("", "") : shape;
        };
    }

    private static boolean isNumeric(Shape shape) {
        return shape instanceof Shape.Whole || shape instanceof Shape.Decimal || shape instanceof Shape.Truth;
    }

    private static boolean isFormatted(Note format, Shape shape) {
        return shape instanceof Shape.Text && format.givenText("pattern").isPresent();
    }

    /** The names of the constants of an enum; a text where a method of it makes them. */
    static Shape choice(TypeElement type, Elements elements) {
        boolean isMade = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method ->
                        Note.on(method, JACKSON + "JsonValue", elements).isPresent());
        if (isMade) {
            return new Shape.Text("", "");
        }
        List<String> names = type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> nameOf(constant, elements))
                .toList();
        return applied(new Shape.Choice(names), type.getAnnotationMirrors(), elements);
    }

    private static String nameOf(Element constant, Elements elements) {
        return Note.on(constant, JACKSON + "JsonProperty", elements)
                .flatMap(note -> note.givenText("value"))
                .orElse(constant.getSimpleName().toString());
    }
}
