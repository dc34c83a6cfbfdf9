package io.afterproof.processor.schema;

import com.palantir.javapoet.TypeName;
import io.afterproof.processor.report.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
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

    private final Elements elements;
    private final ConstraintReader constraints;
    private final Nullness nullness;
    private final StructureReader structures;
    private final StructureTable table;
    private final ContainerReader containers;
    private final CodeTypes typeNames;
    private final TypeKinds kinds;
    private final Predicate<Element> isSource;
    private boolean isWaiting;

    /** How far types are followed. */
    public enum Reach {
        /** Wherever they lead. */
        ALL,
        /** Not into the classes of libraries, about which nobody asked. */
        OWN
    }

    /** Reads for the guard of these tools. */
    public ShapeReader(Elements elements, Types types, TypeElement tools, Predicate<Element> isSource, Reach reach) {
        this.isSource = isSource;
        this.elements = elements;
        this.constraints = new ConstraintReader(elements);
        this.nullness = new Nullness(isSource);
        this.typeNames = new CodeTypes(types);
        this.kinds = new TypeKinds(types);
        this.containers = new ContainerReader(types, constraints, this);
        this.structures = new StructureReader(elements, types, tools, this);
        this.table = new StructureTable(elements, typeNames, tools, structures, reach);
    }

    /** All objects that were met so far. */
    public Shapes shapes() {
        boolean hasProvider = PROVIDERS.stream().anyMatch(name -> elements.getTypeElement(name) != null);
        return new Shapes(table.all(), isWaiting, hasProvider);
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
                Note.merged(use.annotations(), use.type().getAnnotationMirrors());
        List<Constraint> rules = constraints.read(annotations, use.element());
        if (kinds.category(use.type()) == Category.OPTIONAL_NUMBER) {
            rules = rules.stream()
                    .filter(each -> !ContainerReader.isOfNumber(each))
                    .toList();
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
        boolean isHere = Note.merged(annotations, type.getAnnotationMirrors()).stream()
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
                .or(() -> Note.among(annotations, "io.quarkiverse.mcp.server.ToolArg", elements)
                        .flatMap(note -> note.givenText("defaultValue"))
                        .filter(text -> !text.isEmpty()))
                .or(() -> Note.among(annotations, "com.fasterxml.jackson.annotation.JsonProperty", elements)
                        .flatMap(note -> note.givenText("defaultValue")));
    }

    private Shape shape(TypeMirror type, Use use) {
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE
                    ? new Shape.Bytes()
                    : new Shape.Sequence(containers.component(array, use), false);
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
            return new Shape.Maybe(containers.numberIn(name, use));
        }
        if (name.equals("java.util.Optional")) {
            return new Shape.Maybe(element(type.getTypeArguments().get(0), use));
        }
        if (kinds.supertype(type, "java.util.Map").isPresent()) {
            return containers.dictionary(kinds.arguments(type, "java.util.Map"), use);
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
        return table.shape(type, element);
    }

    /** Reads what a container holds. */
    Slot element(TypeMirror type, Use use) {
        return read(new Use("an element of " + use.subject(), type, List.of(), use.element(), Optional.empty(), false));
    }

    TypeName nameOf(TypeMirror type) {
        return typeNames.of(type);
    }

    static Shape.None noForm() {
        return new Shape.None("has no form in JSON", "Use a record, a list, or a simple type");
    }
}
