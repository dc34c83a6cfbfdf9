package io.afterproof.processor.schema;

import io.afterproof.processor.schema.Structure.Access;
import io.afterproof.processor.schema.Structure.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads records, beans and hierarchies of them, as Jackson would. */
final class StructureReader {
    private static final String JACKSON = "com.fasterxml.jackson.annotation.";

    private final Elements elements;
    private final Types types;
    private final ShapeReader shapes;
    private final Descriptions descriptions;
    private final Names names;
    private final MemberFinder members;
    private final VariantReader variants;
    private final ConstraintReader constraints;

    StructureReader(Elements elements, Types types, TypeElement tools, ShapeReader shapes) {
        this.elements = elements;
        this.types = types;
        this.shapes = shapes;
        this.descriptions = new Descriptions(elements, tools);
        this.names = new Names(elements);
        this.members = new MemberFinder(elements, tools);
        this.variants = new VariantReader(elements, types);
        this.constraints = new ConstraintReader(elements);
    }

    Descriptions descriptions() {
        return descriptions;
    }

    /** A structure of which nothing but the name is known yet. */
    Structure empty(String id, String name, DeclaredType type) {
        return new Structure(
                id,
                name,
                shapes.nameOf(type),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                "",
                List.of());
    }

    /** Why a class cannot be read or written as an object, if it cannot. */
    Optional<Shape.None> fault(TypeElement type) {
        if (!members.reaches(type)) {
            return Optional.of(new Shape.None(
                    "cannot be seen from the package of the tools", "Make it public, or move it into their package"));
        }
        if (names.of(type).isEmpty()) {
            return Optional.of(new Shape.None(
                    "names its properties by a strategy that only a program that runs knows",
                    "Use a strategy of Jackson's, or @JsonProperty on each property"));
        }
        return variants.fault(type)
                .or(() -> members.find(type).isEmpty() && variants.of(type).isEmpty() && !members.isRecord(type)
                        ? Optional.of(new Shape.None(
                                "has no properties, so that it has no form in JSON",
                                "Give it getters, or use a record, a list, or a simple type"))
                        : Optional.empty());
    }

    Structure read(Structure empty, DeclaredType type, TypeElement element) {
        List<Property> properties = new ArrayList<>();
        Optional<Property> value = Optional.empty();
        UnaryOperator<String> naming = names.of(element).orElse(UnaryOperator.identity());
        for (PropertyMembers each : members.find(element)) {
            Optional<Property> property = property(each, naming, type, element);
            if (property.isPresent() && each.isValue(elements)) {
                value = property;
            }
            property.ifPresent(properties::add);
        }
        List<Structure.Variant> found = new ArrayList<>();
        for (DeclaredType variant : variants.of(element)) {
            if (shapes.read(use(variant, element)).shape() instanceof Shape.Reference reference) {
                found.add(new Structure.Variant(reference.id(), shapes.nameOf(variant)));
            }
        }
        boolean isMade = !element.getModifiers().contains(Modifier.ABSTRACT) || !found.isEmpty();
        return new Structure(
                empty.id(),
                empty.name(),
                empty.type(),
                List.copyOf(properties),
                value,
                variants.tag(element),
                List.copyOf(found),
                isMade && (found.isEmpty() || variants.isTold(element)),
                descriptions
                        .said(element.getAnnotationMirrors())
                        .or(() -> descriptions.documented(element))
                        .orElse(""),
                foreign(element));
    }

    /** Whether all the types that it may be could be read; so is one that is still being read. */
    boolean isWhole(Structure structure, TypeElement element) {
        boolean isBeingRead =
                structure.properties().isEmpty() && structure.variants().isEmpty();
        return isBeingRead
                || structure.variants().size() == variants.of(element).size();
    }

    private List<Constraint> foreign(TypeElement element) {
        return constraints.read(element.getAnnotationMirrors(), element).stream()
                .filter(constraint -> constraint.rule() instanceof Rule.Foreign)
                .toList();
    }

    private static Use use(TypeMirror type, Element element) {
        return new Use(element.getSimpleName().toString(), type, List.of(), element, Optional.of(false), false);
    }

    private Optional<Property> property(
            PropertyMembers found, UnaryOperator<String> naming, DeclaredType type, TypeElement element) {
        List<AnnotationMirror> annotations = found.annotations();
        Slot read = shapes.read(new Use(
                found.name() + " of " + element.getSimpleName(),
                typeOf(found, type),
                annotations,
                found.place(),
                Optional.empty(),
                true));
        Slot slot = described(read, found, element);
        Access access = access(found, annotations, element);
        if (access == Access.HIDDEN && slot.constraints().isEmpty()) {
            return Optional.empty();
        }
        if (found.reader().isEmpty() && !slot.constraints().isEmpty()) {
            slot = slot.shaped(
                    new Shape.None("has constraints and cannot be read by a guard", "Add a public getter for it"));
        }
        boolean isOften = Note.among(annotations, JACKSON + "JsonInclude", elements)
                .or(() -> Note.on(element, JACKSON + "JsonInclude", elements))
                .filter(note -> !note.constant("value").matches("ALWAYS|USE_DEFAULTS|NON_NULL|NON_ABSENT"))
                .isPresent();
        String name = found.isValue(elements)
                ? ""
                : Note.among(annotations, JACKSON + "JsonProperty", elements)
                        .flatMap(note -> note.givenText("value"))
                        .orElseGet(() -> naming.apply(found.name()));
        return Optional.of(
                new Property(name, found.name(), found.reader(), slot, access, !isOften, found.isDeprecated()));
    }

    private Slot described(Slot slot, PropertyMembers found, TypeElement element) {
        return slot.description().isEmpty()
                ? descriptions
                        .documented(found.place())
                        .or(() -> descriptions.documented(element, found.name()))
                        .map(slot::describedAs)
                        .orElse(slot)
                : slot;
    }

    private TypeMirror typeOf(PropertyMembers found, DeclaredType type) {
        Element declared = found.typed();
        // Only where type variables are to be filled in: javac drops annotations on types when it does that.
        TypeMirror member =
                type.getTypeArguments().isEmpty() && type.asElement().equals(declared.getEnclosingElement())
                        ? declared.asType()
                        : types.asMemberOf(type, declared);
        return member instanceof ExecutableType method ? method.getReturnType() : member;
    }

    private Access access(PropertyMembers found, List<AnnotationMirror> annotations, TypeElement element) {
        boolean isIgnored = Note.among(annotations, JACKSON + "JsonIgnore", elements)
                .filter(note -> note.flag("value"))
                .isPresent();
        boolean isIgnoredByType = Note.on(element, JACKSON + "JsonIgnoreProperties", elements)
                .filter(note -> note.texts("value").contains(found.name()))
                .isPresent();
        if (isIgnored || isIgnoredByType) {
            return Access.HIDDEN;
        }
        String said = Note.among(annotations, JACKSON + "JsonProperty", elements)
                .map(note -> note.constant("access"))
                .orElse("");
        return switch (said) {
            case "READ_ONLY" -> Access.OUT;
            case "WRITE_ONLY" -> Access.IN;
            case "READ_WRITE" -> Access.BOTH;
            default -> found.access();
        };
    }
}
