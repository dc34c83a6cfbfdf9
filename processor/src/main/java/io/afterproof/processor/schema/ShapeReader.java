package io.afterproof.processor.schema;

import com.palantir.javapoet.TypeName;
import io.afterproof.processor.report.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the forms of the values that a tool interface speaks of; serves one interface. */
public final class ShapeReader {
    private static final List<String> PROVIDERS =
            List.of("org.hibernate.validator.HibernateValidator", "org.apache.bval.jsr.ApacheValidationProvider");

    private static final int MOST_TYPES = 400;
    private static final int MOST_NESTED = 8;

    private final Types types;
    private final Elements elements;
    private final String home;
    private final ConstraintReader constraints;
    private final Nullness nullness;
    private final StructureReader structures;
    private final CodeTypes typeNames;
    private final TypeKinds kinds;
    private final Map<String, Structure> found = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Predicate<Element> isSource;
    private final Reach reach;
    private boolean isWaiting;

    /** How far types are followed. */
    public enum Reach {
        /** Wherever they lead. */
        ALL,
        /** Not into the classes of libraries, about which nobody asked. */
        OWN
    }

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
            List<AnnotationMirror> both = merged(annotations, type.getAnnotationMirrors());
            return new Use(subject, other, both, element, isNullable, isNullableUnsaid);
        }
    }

    /** Reads for the guard of these tools. */
    public ShapeReader(Elements elements, Types types, TypeElement tools, Predicate<Element> isSource, Reach reach) {
        this.isSource = isSource;
        this.reach = reach;
        this.home = rootOf(elements, tools);
        this.types = types;
        this.elements = elements;
        this.constraints = new ConstraintReader(elements);
        this.nullness = new Nullness(isSource);
        this.typeNames = new CodeTypes(types);
        this.kinds = new TypeKinds(types);
        this.structures = new StructureReader(elements, types, tools, this);
    }

    /** All objects that were met so far. */
    public Shapes shapes() {
        boolean hasProvider = PROVIDERS.stream().anyMatch(name -> elements.getTypeElement(name) != null);
        return new Shapes(Map.copyOf(found), isWaiting, hasProvider);
    }

    /** Whether a type was met that does not exist, and that another annotation processor may be about to generate. */
    public boolean isWaiting() {
        return isWaiting;
    }

    /** The descriptions that go with them. */
    public Descriptions descriptions() {
        return structures.descriptions();
    }

    /** Reads one place for a value. */
    public Slot read(Use written) {
        Use use = written.type() instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? written.of(wildcard.getExtendsBound())
                : written;
        List<AnnotationMirror> annotations =
                merged(use.annotations(), use.type().getAnnotationMirrors());
        List<Constraint> rules = constraints.read(annotations, use.element());
        if (kinds.category(use.type()) == Category.OPTIONAL_NUMBER) {
            rules = rules.stream().filter(each -> !isOfNumber(each)).toList();
        }
        boolean isNullable = use.isNullable().orElse(isNullable(use, annotations, rules));
        return new Slot(
                use.subject(),
                nameOf(use.type()),
                kinds.category(use.type()),
                Formats.applied(shape(use.type(), use), annotations, elements),
                rules,
                isNullable,
                annotations.stream().anyMatch(each -> Note.name(each).equals("io.afterproof.Sensitive")),
                structures.descriptions().said(annotations).orElse(""),
                standard(annotations),
                Place.of(use.element()));
    }

    /** Whether annotations ask for a check: constraints, or {@code @Valid}, on a declaration or anywhere in its type. */
    public boolean isConstrained(List<? extends AnnotationMirror> annotations, TypeMirror type) {
        boolean isHere = merged(annotations, type.getAnnotationMirrors()).stream()
                .anyMatch(each ->
                        constraints.isConstraint(each) || Note.name(each).equals("jakarta.validation.Valid"));
        if (isHere) {
            return true;
        }
        if (type instanceof ArrayType array) {
            return isConstrained(List.of(), array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(each -> isConstrained(List.of(), each));
    }

    private boolean isNullable(Use use, List<AnnotationMirror> annotations, List<Constraint> rules) {
        if (use.type().getKind().isPrimitive()) {
            return false;
        }
        boolean isAsked = rules.stream().map(Constraint::rule).anyMatch(Rule::asksForValue);
        boolean isRequired = Note.among(annotations, "com.fasterxml.jackson.annotation.JsonProperty", elements)
                .filter(note -> note.flag("required"))
                .isPresent();
        Category category = kinds.category(use.type());
        if (isAsked || isRequired) {
            return false;
        }
        if (category == Category.OPTIONAL || category == Category.OPTIONAL_NUMBER) {
            return true;
        }
        return Nullness.said(annotations).orElseGet(() -> use.isNullableUnsaid() && !nullness.isMarked(use.element()));
    }

    private Optional<String> standard(List<AnnotationMirror> annotations) {
        return Note.among(annotations, "dev.langchain4j.agent.tool.P", elements)
                .flatMap(note -> note.givenText("defaultValue"))
                .or(() -> Note.among(annotations, "com.fasterxml.jackson.annotation.JsonProperty", elements)
                        .flatMap(note -> note.givenText("defaultValue")));
    }

    private Shape shape(TypeMirror type, Use use) {
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE
                    ? new Shape.Bytes()
                    : new Shape.Sequence(component(array, use), false);
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null
                    ? new Shape.None("is a wildcard, which says of nothing what it is", "Name the type in its place")
                    : shape(wildcard.getExtendsBound(), use);
        }
        if (type instanceof TypeVariable variable && variable.asElement() instanceof TypeParameterElement parameter) {
            TypeMirror bound = parameter.getBounds().get(0);
            return bound.toString().equals("java.lang.Object")
                            || bound.toString().matches(".*\\b" + parameter.getSimpleName() + "\\b.*")
                    ? new Shape.None("is a type variable, which may be anything", "Give it a bound, or name the type")
                    : shape(bound, use);
        }
        if (type.getKind() == TypeKind.ERROR) {
            isWaiting |= isSource.test(use.element());
            return new Shape.Anything(); // javac says itself that it does not exist
        }
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? declared(declared, element, use)
                : StandardTypes.of(type.getKind().name().toLowerCase(Locale.ROOT))
                        .map(StandardTypes.Standard::shape)
                        .orElseGet(ShapeReader::noForm);
    }

    private Shape declared(DeclaredType type, TypeElement element, Use use) {
        String name = element.getQualifiedName().toString();
        Optional<StandardTypes.Standard> standard = StandardTypes.of(name);
        if (standard.isPresent()) {
            return standard.get().shape();
        }
        if (Formats.isForeign(element.getAnnotationMirrors()) || Formats.isForeign(use.annotations())) {
            return new Shape.Anything();
        }
        if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
            return new Shape.None("is a raw type, which does not say what it holds", "Add its type arguments");
        }
        if (TypeKinds.OPTIONAL_NUMBERS.containsKey(name)) {
            return new Shape.Maybe(numberIn(name, use));
        }
        if (name.equals("java.util.Optional")) {
            return new Shape.Maybe(element(type.getTypeArguments().get(0), use));
        }
        if (kinds.supertype(type, "java.util.Map").isPresent()) {
            return dictionary(kinds.arguments(type, "java.util.Map"), use);
        }
        boolean isIterable = name.equals("java.lang.Iterable");
        if (isIterable || kinds.supertype(type, "java.util.Collection").isPresent()) {
            List<TypeMirror> items = kinds.arguments(type, isIterable ? name : "java.util.Collection");
            return items.isEmpty()
                    ? noForm()
                    : new Shape.Sequence(
                            element(items.get(0), use),
                            kinds.supertype(type, "java.util.Set").isPresent());
        }
        if (element.getKind() == ElementKind.ENUM) {
            return Formats.choice(element, elements);
        }
        if (name.matches("(java|javax|jdk|sun|com\\.sun|kotlin)\\..*")
                || kinds.supertype(type, "java.lang.Throwable").isPresent()) {
            return noForm();
        }
        return structure(type, element);
    }

    private Shape structure(DeclaredType type, TypeElement element) {
        String id = nameOf(type).toString();
        if (reach == Reach.OWN && isOfLibrary(element)) {
            return new Shape.None("is a class of a library", "Use a record of your own");
        }
        if (found.size() >= MOST_TYPES
                || id.chars().filter(letter -> letter == '<').count() > MOST_NESTED) {
            return new Shape.None("is made of more types than anybody could describe", "Use a simpler type");
        }
        Optional<Shape.None> fault = found.containsKey(id) ? Optional.empty() : enter(id, type, element);
        if (fault.isPresent()) {
            return fault.get();
        }
        return structures.isWhole(Objects.requireNonNull(found.get(id)), element)
                ? new Shape.Reference(id)
                : new Shape.None(
                        "is one of several types, of which not all have a form in JSON",
                        "Make them records without type parameters");
    }

    /** Reads an object for the first time; what keeps it from being one, if anything does. */
    private Optional<Shape.None> enter(String id, DeclaredType type, TypeElement element) {
        String name = shortName(id);
        int count = names.merge(name, 1, Integer::sum);
        // A place for it first: it may hold itself.
        Structure empty = structures.empty(id, count == 1 ? name : name + count, type);
        found.put(id, empty);
        try {
            Optional<Shape.None> fault = structures.fault(element);
            if (fault.isPresent()) {
                found.remove(id);
            } else {
                found.put(id, structures.read(empty, type, element));
            }
            return fault;
        } catch (RuntimeException incomplete) {
            // javac throws this where a class file names another one that is not there; it has no type to catch it by.
            if (!incomplete.getClass().getSimpleName().equals("CompletionFailure")) {
                throw incomplete;
            }
            found.remove(id);
            return Optional.of(new Shape.None("names classes that are not there", "Add the library that has them"));
        }
    }

    private boolean isOfLibrary(TypeElement element) {
        return element.getKind() != ElementKind.RECORD
                && !rootOf(elements, element).equals(home);
    }

    /** The first two names of a package, which the code of one organisation has in common. */
    private static String rootOf(Elements elements, Element element) {
        String name = elements.getPackageOf(element).getQualifiedName().toString();
        int second = name.indexOf('.', name.indexOf('.') + 1);
        return second < 0 ? name : name.substring(0, second);
    }

    private Shape dictionary(List<TypeMirror> keyAndValue, Use use) {
        if (keyAndValue.size() != 2) {
            return noForm();
        }
        Slot key = element(keyAndValue.get(0), use);
        Slot value = element(keyAndValue.get(1), use);
        if (key.shape() instanceof Shape.Choice choice) {
            return new Shape.Dictionary(key, value, choice.names());
        }
        return key.shape() instanceof Shape.Text
                        || key.shape() instanceof Shape.Whole
                        || key.shape() instanceof Shape.Decimal
                ? new Shape.Dictionary(key, value, List.of())
                : new Shape.None(
                        "has keys of the type " + shortName(key.type().toString()) + ", and names in JSON are strings",
                        "Use String or an enum for the keys");
    }

    /** What stands before an array is on the array, although it is on the type of its components as well. */
    private Slot component(ArrayType array, Use use) {
        Slot component = element(array.getComponentType(), use);
        List<String> outer = constraints.read(use.annotations(), use.element()).stream()
                .map(Constraint::words)
                .toList();
        return outer.isEmpty() ? component : innermost(component, array.getComponentType(), outer);
    }

    private static Slot innermost(Slot slot, TypeMirror type, List<String> outer) {
        if (type instanceof ArrayType array && slot.shape() instanceof Shape.Sequence sequence) {
            return slot.shaped(new Shape.Sequence(
                    innermost(sequence.element(), array.getComponentType(), outer), sequence.isUnique()));
        }
        return slot.with(slot.constraints().stream()
                .filter(constraint -> !outer.contains(constraint.words()))
                .toList());
    }

    private Slot element(TypeMirror type, Use use) {
        return read(new Use("an element of " + use.subject(), type, List.of(), use.element(), Optional.empty(), false));
    }

    private Slot numberIn(String name, Use use) {
        TypeKind kind = TypeKinds.OPTIONAL_NUMBERS.getOrDefault(name, TypeKind.INT);
        Slot number = element(types.getPrimitiveType(kind), use);
        return number.with(constraints.read(use.annotations(), use.element()).stream()
                .filter(ShapeReader::isOfNumber)
                .toList());
    }

    /** What is asked of an optional number is asked of the number. */
    private static boolean isOfNumber(Constraint constraint) {
        return constraint.rule() instanceof Rule.Bound || constraint.rule() instanceof Rule.Digits;
    }

    TypeName nameOf(TypeMirror type) {
        return typeNames.of(type);
    }

    /** {@code PageOfOrder} for {@code shop.Page<shop.Order>}. */
    static String shortName(String type) {
        return Arrays.stream(type.replace("[]", "Array").split("[<>,]"))
                .map(part -> part.strip().replaceFirst("^\\? (extends|super) ", ""))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(part.lastIndexOf('.') + 1))
                .collect(Collectors.joining("Of"));
    }

    private static Shape.None noForm() {
        return new Shape.None("has no form in JSON", "Use a record, a list, or a simple type");
    }

    /** Both lists; an annotation that is on a declaration and on its type is there once. */
    static List<AnnotationMirror> merged(List<? extends AnnotationMirror> one, List<? extends AnnotationMirror> other) {
        Map<String, AnnotationMirror> merged = new LinkedHashMap<>();
        List<AnnotationMirror> all = new ArrayList<>(one);
        all.addAll(other);
        all.forEach(annotation -> merged.putIfAbsent(annotation.toString(), annotation));
        return List.copyOf(merged.values());
    }
}
