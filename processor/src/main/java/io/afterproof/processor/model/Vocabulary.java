package io.afterproof.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the annotations of Afterproof, by name, off any type that javac knows from source or class file: which interfaces
 * hold tools, which methods are tools, and what a call of one means.
 *
 * <p>It remembers what it has read of an element, so an instance serves one round of annotation processing. Not
 * thread-safe.
 */
public final class Vocabulary {
    static final String PACKAGE = "io.afterproof.";
    static final String GUARDED = "Guarded";
    private static final Set<String> ON_TOOLS = Set.of(
            "AfterRead",
            "Approval",
            "Expect",
            "Fallback",
            "Gate",
            "Idempotent",
            "Limit",
            "Mutating",
            "ReadOnly",
            "Reconcile",
            "Require",
            "Retry",
            "Schema",
            "Timeout",
            "VerifyAfter");

    private final Elements elements;
    private final Types types;
    private final Map<TypeElement, Boolean> toolInterfaces = new HashMap<>();
    private final Map<TypeElement, Boolean> holdsTools = new HashMap<>();
    private boolean knowsTools;
    private final Map<TypeElement, List<TypeElement>> closures = new HashMap<>();
    private final Map<ExecutableElement, Map<String, AnnotationMirror>> annotations = new HashMap<>();

    /** Reads through these two, which must belong to the same compilation. */
    public Vocabulary(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Whether the annotations can be found at all; if not, nothing is a tool. */
    public boolean isPresent() {
        return elements.getTypeElement(PACKAGE + GUARDED) != null;
    }

    /**
     * Whether the type is a tool interface: {@code @Guarded}, or with a {@code @Limit} of its own, or declaring a method
     * that carries one of the annotations for tools.
     */
    public boolean isToolInterface(TypeElement type) {
        return toolInterfaces.computeIfAbsent(
                type,
                t -> t.getKind() == ElementKind.INTERFACE
                        && (annotation(t, GUARDED).isPresent()
                                || annotation(t, "Limit").isPresent()
                                || methodsOf(t).anyMatch(method -> !own(method).isEmpty())));
    }

    /** The simple name of the class that is generated for a tool interface, {@code GuardedOuter_Tools}. */
    public static String guardName(TypeElement tools) {
        StringBuilder name = new StringBuilder(tools.getSimpleName());
        for (Element outer = tools.getEnclosingElement();
                outer instanceof TypeElement type;
                outer = outer.getEnclosingElement()) {
            name.insert(0, type.getSimpleName() + "_");
        }
        return name.insert(0, GUARDED).toString();
    }

    /** The tool interface that this class is the generated guard of. */
    public Optional<TypeElement> guardedBy(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS
                || !(type.getEnclosingElement() instanceof PackageElement in)
                || !type.getSimpleName().toString().startsWith(GUARDED)) {
            return Optional.empty();
        }
        return type.getInterfaces().stream()
                .flatMap(direct -> declared(direct).stream())
                .filter(tools -> type.getSimpleName().contentEquals(guardName(tools))
                        && elements.getPackageOf(tools).equals(in)
                        && (isToolInterface(tools)
                                || methodsOf(type)
                                        .anyMatch(method -> !own(method).isEmpty())))
                .findFirst();
    }

    /**
     * The annotations for tools that hold for a method, by simple name: its own, or if it has none those of what it
     * overrides.
     */
    public Map<String, AnnotationMirror> annotations(ExecutableElement method) {
        Map<String, AnnotationMirror> known = annotations.get(method);
        if (known == null) {
            known = own(method);
            if (known.isEmpty() && method.getEnclosingElement() instanceof TypeElement owner) {
                known = inherited(method, owner);
            }
            annotations.put(method, known);
        }
        return known;
    }

    /** Whether the method is a tool of this tool interface, which declares or inherits it. */
    public boolean isTool(ExecutableElement method, TypeElement tools) {
        return isToolInterface(tools)
                && isInstanceMethod(method)
                && (method.getModifiers().contains(Modifier.ABSTRACT)
                        ? !redeclaresObject(method)
                        : method.isDefault() && !annotations(method).isEmpty());
    }

    /** The annotations of other libraries on an element that call it again when it fails. */
    public List<AnnotationMirror> foreignRetries(Element element) {
        if (element.getAnnotationMirrors().isEmpty()) {
            return List.of();
        }
        List<AnnotationMirror> retries = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (Frameworks.RETRIES.contains(nameOf(mirror).toString())) {
                retries.add(mirror);
            }
        }
        return retries;
    }

    /** The checks that the annotations of a tool interface's methods name, inherited ones included. */
    public List<NamedCheck> checks(TypeElement tools) {
        return closure(tools).stream()
                .flatMap(Vocabulary::methodsOf)
                .flatMap(method -> CheckName.in(method, this).stream())
                .toList();
    }

    /** An annotation of Afterproof on an element itself, by its simple name. */
    public Optional<AnnotationMirror> annotation(Element element, String simpleName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (nameOf(mirror).contentEquals(PACKAGE + simpleName)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** The value of an annotation's member, given or by default; empty where it does not have one of this type. */
    public <T> Optional<T> value(AnnotationMirror annotation, String member, Class<T> type) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                elements.getElementValuesWithDefaults(annotation).entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                Object value = entry.getValue().getValue();
                return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A type and all its supertypes, nearer ones first. */
    public List<TypeElement> closure(TypeElement type) {
        List<TypeElement> known = closures.get(type);
        if (known == null) {
            List<TypeElement> found = new ArrayList<>(List.of(type));
            for (int next = 0; next < found.size(); next++) {
                TypeElement each = found.get(next);
                List<TypeMirror> direct = new ArrayList<>(List.of(each.getSuperclass()));
                direct.addAll(each.getInterfaces());
                direct.stream()
                        .flatMap(mirror -> declared(mirror).stream())
                        .filter(supertype -> !found.contains(supertype))
                        .forEach(found::add);
            }
            known = List.copyOf(found);
            closures.put(type, known);
        }
        return known;
    }

    /** The classes and interfaces that a type stands for: itself, or the bounds of a variable or an intersection. */
    public List<TypeElement> declared(TypeMirror type) {
        // ECJ gives the upper bound of a variable with several bounds as that variable again.
        if (type instanceof TypeVariable variable && variable.asElement() instanceof TypeParameterElement parameter) {
            return parameter.getBounds().stream()
                    .flatMap(bound -> declared(bound).stream())
                    .toList();
        }
        if (type instanceof IntersectionType intersection) {
            return intersection.getBounds().stream()
                    .flatMap(bound -> declared(bound).stream())
                    .toList();
        }
        return type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement element
                ? List.of(element)
                : List.of();
    }

    /** Whether any type that was asked about holds tools. */
    public boolean knowsTools() {
        return knowsTools;
    }

    /** Whether any tool can be called on the type. */
    public boolean holdsTools(TypeElement type) {
        Boolean known = holdsTools.get(type);
        if (known == null) {
            known = guardedBy(type).isPresent() || closure(type).stream().anyMatch(this::isToolInterface);
            holdsTools.put(type, known);
            knowsTools |= known;
        }
        return known;
    }

    private Map<String, AnnotationMirror> inherited(ExecutableElement method, TypeElement owner) {
        if (!isInstanceMethod(method)) {
            return Map.of();
        }
        for (TypeElement supertype : closure(owner)) {
            if (supertype.equals(owner)) {
                continue;
            }
            for (ExecutableElement candidate : ElementFilter.methodsIn(supertype.getEnclosedElements())) {
                if (candidate.getSimpleName().equals(method.getSimpleName())
                        && !own(candidate).isEmpty()
                        && elements.overrides(method, candidate, owner)) {
                    return own(candidate);
                }
            }
        }
        return Map.of();
    }

    private Map<String, AnnotationMirror> own(ExecutableElement method) {
        Map<String, AnnotationMirror> own = new LinkedHashMap<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            String name = nameOf(mirror).toString();
            if (name.startsWith(PACKAGE) && ON_TOOLS.contains(name.substring(PACKAGE.length()))) {
                own.put(name.substring(PACKAGE.length()), mirror);
            }
        }
        return own;
    }

    private boolean redeclaresObject(ExecutableElement method) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        return object != null
                && ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                        .anyMatch(candidate -> candidate.getModifiers().contains(Modifier.PUBLIC)
                                && candidate.getSimpleName().equals(method.getSimpleName())
                                && types.isSubsignature(
                                        (ExecutableType) method.asType(), (ExecutableType) candidate.asType()));
    }

    static boolean isInstanceMethod(ExecutableElement method) {
        return method.getKind() == ElementKind.METHOD && !method.getModifiers().contains(Modifier.STATIC);
    }

    static Stream<ExecutableElement> methodsOf(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream();
    }

    private static Name nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
    }
}
