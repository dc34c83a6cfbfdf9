package io.afterproof.processor.model;

import io.afterproof.processor.report.Place;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads annotations of Afterproof that stand where they mean nothing: on a class, or on a method of one. */
public final class StrayReader {
    private static final String PACKAGE = "io.afterproof.";
    private static final Set<String> ON_TOOLS = Set.of(
            "AfterRead",
            "Approval",
            "Expect",
            "Fallback",
            "Gate",
            "Guarded",
            "Idempotent",
            "Limit",
            "Mutating",
            "ReadOnly",
            "Reconcile",
            "Require",
            "Retry",
            "Timeout",
            "VerifyAfter");

    private StrayReader() {}

    /** What is wrong with a type that is annotated like a tool interface and is not an interface. */
    public static Optional<Flaw> flaw(TypeElement type, Vocabulary vocabulary) {
        if (type.getKind() == ElementKind.INTERFACE
                || vocabulary.guardedBy(type).isPresent()) {
            return Optional.empty();
        }
        Optional<Place> onType = toolAnnotation(type).map(mirror -> Place.of(type, mirror));
        Optional<Place> place = onType.or(() -> ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(method -> toolAnnotation(method).map(mirror -> Place.of(method, mirror)).stream())
                .findFirst());
        return place.map(at -> new Flaw(
                Words.simple(type),
                "is " + words(type.getKind()) + ", and only an interface can have a guard",
                mend(type, at.element(), vocabulary),
                at));
    }

    /** What is wrong with {@code @Schema} on a method, or a parameter of one, that is no tool. */
    public static Optional<Flaw> schemaFlaw(Element element, Vocabulary vocabulary) {
        Element around = element.getKind() == ElementKind.PARAMETER ? element.getEnclosingElement() : element;
        if (!(around instanceof ExecutableElement method)
                || !(method.getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        boolean isTool = method.getKind() == ElementKind.METHOD && vocabulary.isTool(method, owner);
        return isTool || vocabulary.guardedBy(owner).isPresent()
                ? Optional.empty()
                : Optional.of(new Flaw(
                        Words.simple(owner) + "." + method.getSimpleName(),
                        "has @Schema and is no tool, so that nothing would be checked",
                        owner.getKind() == ElementKind.INTERFACE
                                ? "Annotate the interface with @Guarded, or the method with @ReadOnly or @Mutating"
                                : "Annotate the method of the tool interface that it implements, or the record",
                        Mirror.find(element, PACKAGE + "Schema")
                                .map(mirror -> Place.of(element, mirror))
                                .orElse(Place.of(element))));
    }

    /** The first annotation for tools or tool interfaces on an element. */
    static Optional<AnnotationMirror> toolAnnotation(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String name = Mirror.typeName(mirror);
            if (name.startsWith(PACKAGE) && ON_TOOLS.contains(name.substring(PACKAGE.length()))) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    private static String mend(TypeElement type, Element element, Vocabulary vocabulary) {
        Optional<TypeElement> tools = vocabulary.closure(type).stream()
                .filter(vocabulary::isToolInterface)
                .findFirst();
        if (tools.isPresent()) {
            return "Annotate the method of " + Words.simple(tools.get()) + " that it implements, and not here";
        }
        return "Declare "
                + (element instanceof ExecutableElement method ? Words.signature(method) : "its methods")
                + " in an interface, annotate it there, and let " + type.getSimpleName() + " implement it";
    }

    private static String words(ElementKind kind) {
        return switch (kind) {
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case ANNOTATION_TYPE -> "an annotation type";
            default -> "a class";
        };
    }
}
