package io.afterproof.processor.chain;

import io.afterproof.processor.model.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The classes of the compilation and what they inherit: which method runs when one is called. */
public final class Hierarchy {
    private static final String STREAM = "java.util.stream.BaseStream";
    private static final String MAP = "java.util.Map";
    private static final Set<String> MANY = Set.of("java.lang.Iterable", "java.util.Iterator", STREAM);

    private final Vocabulary vocabulary;
    private final Elements elements;
    private final Map<TypeElement, List<TypeElement>> subtypes = new HashMap<>();
    private final Set<TypeElement> compiled = new HashSet<>();
    private final Map<TypeElement, Boolean> jdk = new HashMap<>();
    private final Map<TypeElement, Boolean> many = new HashMap<>();
    private final Map<TypeElement, Boolean> streams = new HashMap<>();

    /** Reads through these, which must belong to the same compilation. */
    public Hierarchy(Vocabulary vocabulary, Elements elements) {
        this.vocabulary = vocabulary;
        this.elements = elements;
    }

    /** Makes a class of the compilation known. */
    public void add(TypeElement type) {
        compiled.add(type);
        for (TypeElement supertype : vocabulary.closure(type)) {
            subtypes.computeIfAbsent(supertype, key -> new ArrayList<>()).add(type);
        }
    }

    /** Makes a generated guard known, which nothing else is asked about. */
    void addGuard(TypeElement type) {
        compiled.add(type);
    }

    /** The classes of the compilation that are of this type, itself included if it is one. */
    List<TypeElement> subtypes(TypeElement type) {
        return subtypes.getOrDefault(type, List.of());
    }

    public boolean isCompiled(TypeElement type) {
        return compiled.contains(type);
    }

    /** The type on which a method without a receiver is called: the innermost class around that has it. */
    TypeMirror implicitReceiver(ExecutableElement method, TypeElement innermost) {
        for (Element around = innermost; around != null; around = around.getEnclosingElement()) {
            if (around instanceof TypeElement type && vocabulary.closure(type).contains(ownerOf(method))) {
                return type.asType();
            }
        }
        return innermost.asType();
    }

    /** Whether the method calls the functions it is handed once per element: of Iterable, Iterator, streams, Map. */
    public boolean repeats(ExecutableElement method) {
        TypeElement owner = ownerOf(method);
        if (method.getParameters().isEmpty() || !isOfMany(owner)) {
            return false;
        }
        for (TypeElement type : vocabulary.closure(owner)) {
            if (isJdk(type)
                    && isOneForMany(type, method)
                    && (type.equals(owner) || isJdk(owner) || redefines(method, type, owner))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method that repeats calls what it is handed here; where any type may stand, it only stores it. */
    public boolean isFunction(ExecutableElement method, int argument) {
        TypeElement owner = ownerOf(method);
        return takesFunction(method, argument)
                && (isJdk(owner)
                        || vocabulary.closure(owner).stream()
                                .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                                .filter(candidate -> candidate.getSimpleName().equals(method.getSimpleName())
                                        && elements.overrides(method, candidate, owner))
                                .allMatch(candidate -> takesFunction(candidate, argument)));
    }

    private static boolean takesFunction(ExecutableElement method, int argument) {
        List<? extends VariableElement> parameters = method.getParameters();
        TypeMirror type =
                parameters.get(Math.min(argument, parameters.size() - 1)).asType();
        TypeMirror each = type instanceof ArrayType array ? array.getComponentType() : type;
        return each instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.INTERFACE;
    }

    /** Whether the method is one of a stream. */
    public boolean isOfStream(ExecutableElement method) {
        return isOfMany(ownerOf(method))
                && streams.computeIfAbsent(
                        ownerOf(method),
                        owner -> vocabulary.closure(owner).stream()
                                .anyMatch(type -> type.getQualifiedName().contentEquals(STREAM)));
    }

    private boolean isOfMany(TypeElement owner) {
        return many.computeIfAbsent(
                owner,
                key -> vocabulary.closure(key).stream()
                        .map(type -> type.getQualifiedName().toString())
                        .anyMatch(name -> MANY.contains(name) || name.equals(MAP)));
    }

    /** The {@code close()} that a resource of this type is closed with. */
    @Nullable
    ExecutableElement closeOf(TypeMirror type) {
        return methodOf(type, "close");
    }

    /** A method without parameters of a type that is not the JDK's. */
    public @Nullable ExecutableElement ownMethodOf(TypeMirror type, String name) {
        return vocabulary.declared(type).stream().allMatch(this::isJdk) ? null : methodOf(type, name);
    }

    /** What a for-each loop calls on an iterator of this type, in this order. */
    public List<ExecutableElement> stepsOf(TypeMirror iterator) {
        ExecutableElement hasNext = methodOf(iterator, "hasNext");
        ExecutableElement next = methodOf(iterator, "next");
        return hasNext == null || next == null ? List.of() : List.of(hasNext, next);
    }

    private @Nullable ExecutableElement methodOf(TypeMirror type, String name) {
        for (TypeElement declared : vocabulary.declared(type)) {
            for (TypeElement each : vocabulary.closure(declared)) {
                for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                    if (method.getSimpleName().contentEquals(name)
                            && method.getParameters().isEmpty()) {
                        return method;
                    }
                }
            }
        }
        return null;
    }

    /** The methods that may run when this one is called on this static type, among the classes that are known. */
    Set<ExecutableElement> targets(Calls.Call call) {
        return targets(call.method(), call.receiver(), call.isVirtual());
    }

    /** The methods that may run when this one is called on a receiver of this type. */
    Set<ExecutableElement> targets(ExecutableElement called, @Nullable TypeMirror receiver, boolean isVirtual) {
        Set<ExecutableElement> targets = new LinkedHashSet<>();
        ExecutableElement method = guarded(called);
        if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
            targets.add(method);
        }
        if (isVirtual && receiver != null) {
            for (TypeElement declared : vocabulary.declared(receiver)) {
                TypeElement type = vocabulary.guardedBy(declared).orElse(declared);
                for (TypeElement subtype : subtypes.getOrDefault(type, List.of())) {
                    ExecutableElement run = isInstantiable(subtype) ? implementation(method, subtype) : null;
                    if (run != null) {
                        targets.add(run);
                    }
                }
            }
        }
        return targets;
    }

    /** The methods whose call may run this one: itself and all that it overrides or implements in a known class. */
    Set<ExecutableElement> overridden(ExecutableElement method) {
        Set<ExecutableElement> found = new LinkedHashSet<>(Set.of(method));
        if (method.getKind() != ElementKind.METHOD
                || method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE)) {
            return found;
        }
        for (TypeElement subtype : subtypes.getOrDefault(ownerOf(method), List.of())) {
            for (TypeElement supertype : vocabulary.closure(subtype)) {
                for (ExecutableElement candidate : ElementFilter.methodsIn(supertype.getEnclosedElements())) {
                    if (candidate.getSimpleName().equals(method.getSimpleName())
                            && elements.overrides(method, candidate, subtype)) {
                        found.add(candidate);
                    }
                }
            }
        }
        return found;
    }

    /** Whether the class belongs to the JDK, which calls no tools. */
    public boolean isJdk(TypeElement type) {
        return jdk.computeIfAbsent(type, key -> {
            String name = key.getQualifiedName().toString();
            return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
        });
    }

    static boolean isField(Element element) {
        return element.getKind().isField();
    }

    /** The class or interface that declares a method. */
    public static TypeElement ownerOf(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    private @Nullable ExecutableElement implementation(ExecutableElement method, TypeElement type) {
        for (TypeElement each : vocabulary.closure(type)) {
            for (ExecutableElement candidate : ElementFilter.methodsIn(each.getEnclosedElements())) {
                if (candidate.getSimpleName().equals(method.getSimpleName())
                        && !candidate.getModifiers().contains(Modifier.ABSTRACT)
                        && (candidate.equals(method) || elements.overrides(candidate, method, type))) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** For a method that a generated guard only passes on, the one of the tool interface. */
    ExecutableElement guarded(ExecutableElement method) {
        if (method.getKind() != ElementKind.METHOD) {
            return method;
        }
        TypeElement owner = ownerOf(method);
        return vocabulary
                .guardedBy(owner)
                .flatMap(tools -> vocabulary.closure(tools).stream()
                        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                        .filter(candidate -> candidate.getSimpleName().equals(method.getSimpleName())
                                && elements.overrides(method, candidate, owner))
                        .findFirst())
                .orElse(method);
    }

    private static boolean isOneForMany(TypeElement type, ExecutableElement method) {
        String name = type.getQualifiedName().toString();
        return MANY.contains(name)
                || name.equals(MAP)
                        && (method.getSimpleName().contentEquals("forEach")
                                || method.getSimpleName().contentEquals("replaceAll"));
    }

    private boolean redefines(ExecutableElement method, TypeElement one, TypeElement owner) {
        return vocabulary.closure(owner).stream()
                .filter(type -> isJdk(type) && vocabulary.closure(type).contains(one))
                .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .anyMatch(candidate -> candidate.getSimpleName().equals(method.getSimpleName())
                        && elements.overrides(method, candidate, owner));
    }

    private static boolean isInstantiable(TypeElement type) {
        return !type.getModifiers().contains(Modifier.ABSTRACT) && type.getKind() != ElementKind.INTERFACE;
    }
}
