package io.afterproof.processor.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads hierarchies: which types an object may be, and how JSON tells them apart. */
final class VariantReader {
    private static final String JACKSON = "com.fasterxml.jackson.annotation.";

    private final Elements elements;
    private final Types types;

    VariantReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Why the way in which a hierarchy is told apart cannot be described. */
    Optional<Shape.None> fault(TypeElement type) {
        return info(type).flatMap(info -> {
            String use = info.constant("use");
            if (use.equals("CLASS") || use.equals("MINIMAL_CLASS")) {
                return Optional.of(new Shape.None(
                        "lets whoever writes the JSON name the class to make",
                        "Use @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) with @JsonSubTypes"));
            }
            if (use.equals("CUSTOM")) {
                return Optional.of(new Shape.None(
                        "is told apart by code of its own", "Use @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)"));
            }
            String include = info.constant("include");
            return isTagged(info) && !include.equals("PROPERTY") && !include.equals("EXISTING_PROPERTY")
                    ? Optional.of(new Shape.None(
                            "says outside its object what it is", "Use include = JsonTypeInfo.As.PROPERTY"))
                    : Optional.empty();
        });
    }

    /** The types that an object may be, each once; empty for a type that is just itself. */
    List<DeclaredType> of(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        collect(type, found, new LinkedHashSet<>());
        found.remove(type);
        return found.stream().map(each -> types.getDeclaredType(each)).toList();
    }

    /** Whether JSON says which of several types an object is. */
    boolean isTold(TypeElement type) {
        return info(type)
                .filter(info -> isTagged(info) || info.constant("use").equals("DEDUCTION"))
                .isPresent();
    }

    /** The property that says of an object of this type what it is. */
    Optional<Structure.Tag> tag(TypeElement type) {
        boolean isOne = of(type).isEmpty();
        return info(type).filter(VariantReader::isTagged).filter(info -> isOne).map(info -> {
            String property = info.text("property");
            String standard = switch (info.constant("use")) {
                case "NAME", "SIMPLE_NAME" -> "@type";
                default -> "";
            };
            return new Structure.Tag(property.isEmpty() ? standard : property, name(type, info));
        });
    }

    private void collect(TypeElement type, Set<TypeElement> found, Set<TypeElement> seen) {
        if (!seen.add(type)) {
            return;
        }
        List<TypeElement> below = named(type).isEmpty()
                ? permitted(type)
                : List.copyOf(named(type).keySet());
        if (below.isEmpty() || !type.getModifiers().contains(Modifier.ABSTRACT)) {
            found.add(type);
        }
        below.forEach(each -> collect(each, found, seen));
    }

    private static List<TypeElement> permitted(TypeElement type) {
        List<TypeElement> permitted = new ArrayList<>();
        for (TypeMirror each : type.getPermittedSubclasses()) {
            if (each instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                permitted.add(element);
            }
        }
        return permitted;
    }

    /** The types that {@code @JsonSubTypes} lists, and their names there. */
    private Map<TypeElement, String> named(TypeElement type) {
        Map<TypeElement, String> named = new LinkedHashMap<>();
        Note.on(type, JACKSON + "JsonSubTypes", elements).ifPresent(subtypes -> {
            for (AnnotationMirror each : subtypes.notes("value")) {
                Note entry = new Note(each, elements);
                entry.type("value")
                        .filter(DeclaredType.class::isInstance)
                        .map(value -> ((DeclaredType) value).asElement())
                        .filter(TypeElement.class::isInstance)
                        .ifPresent(element -> named.put((TypeElement) element, entry.text("name")));
            }
        });
        return named;
    }

    private Optional<Note> info(TypeElement type) {
        return above(type, new LinkedHashSet<>()).stream()
                .flatMap(each -> Note.on(each, JACKSON + "JsonTypeInfo", elements).stream())
                .findFirst();
    }

    private static boolean isTagged(Note info) {
        return info.constant("use").equals("NAME") || info.constant("use").equals("SIMPLE_NAME");
    }

    private String name(TypeElement type, Note info) {
        for (TypeElement root : above(type, new LinkedHashSet<>())) {
            String name = named(root).getOrDefault(type, "");
            if (!name.isEmpty()) {
                return name;
            }
        }
        String own = Note.on(type, JACKSON + "JsonTypeName", elements)
                .map(note -> note.text("value"))
                .orElse("");
        if (!own.isEmpty()) {
            return own;
        }
        String binary = elements.getBinaryName(type).toString();
        String simple = binary.substring(binary.lastIndexOf('.') + 1);
        return info.constant("use").equals("SIMPLE_NAME") ? type.getSimpleName().toString() : simple;
    }

    /** A type and what it extends, nearest first. */
    private static Set<TypeElement> above(TypeElement type, Set<TypeElement> found) {
        if (found.add(type)) {
            List<TypeMirror> direct = new ArrayList<>(List.of(type.getSuperclass()));
            direct.addAll(type.getInterfaces());
            for (TypeMirror each : direct) {
                Element element = each instanceof DeclaredType declared ? declared.asElement() : null;
                if (element instanceof TypeElement above) {
                    above(above, found);
                }
            }
        }
        return found;
    }
}
