package io.afterproof.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the calls of tools, gates and checks.
 *
 * <p>Like its {@link Vocabulary}, an instance serves one round of annotation processing. Not thread-safe.
 */
public final class ToolCalls {
    private static final int DEFAULT_LIMIT = 3;

    private final Vocabulary vocabulary;
    private final Elements elements;
    private final Types types;
    private final Map<TypeElement, Map<ExecutableElement, Optional<CalledTool>>> called = new HashMap<>();
    private final Map<TypeElement, Set<CheckName>> checkNames = new HashMap<>();

    /** Reads through these, which must belong to the same compilation. */
    public ToolCalls(Vocabulary vocabulary, Elements elements, Types types) {
        this.vocabulary = vocabulary;
        this.elements = elements;
        this.types = types;
    }

    /**
     * What the call of a method means, if it is the call of a tool through its interface: on the tool interface, on one
     * that extends it, on its generated guard, or on a type variable or intersection bounded by any of these.
     *
     * @param method the method as javac resolved it
     * @param receiver the static type of what it is called on
     */
    public Optional<CalledTool> tool(ExecutableElement method, TypeMirror receiver) {
        for (TypeElement type : vocabulary.declared(receiver)) {
            if (vocabulary.holdsTools(type)) {
                Optional<CalledTool> tool = called.computeIfAbsent(type, key -> new HashMap<>())
                        .computeIfAbsent(method, key -> find(key, type));
                if (tool.isPresent()) {
                    return tool;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<CalledTool> find(ExecutableElement method, TypeElement type) {
        if (!Vocabulary.isInstanceMethod(method)
                || (method.isDefault() && vocabulary.annotations(method).isEmpty())) {
            return Optional.empty();
        }
        Optional<TypeElement> guarded = vocabulary.guardedBy(type);
        TypeElement seen = guarded.orElse(type);
        if (seen.getKind() != ElementKind.INTERFACE && !isDeclaredInInterface(method)) {
            return Optional.empty();
        }
        for (TypeElement tools : vocabulary.closure(seen)) {
            if (!vocabulary.isToolInterface(tools) && guarded.isEmpty()) {
                continue;
            }
            Optional<ExecutableElement> tool = declarations(method, tools).stream()
                    .filter(candidate ->
                            vocabulary.isTool(candidate, tools) || (guarded.isPresent() && isAnnotated(method)))
                    .findFirst();
            if (tool.isPresent()) {
                return Optional.of(facts(method, tool.get(), tools));
            }
        }
        return Optional.empty();
    }

    /** The tool that a method of a class implements, whatever the method's own annotations. */
    public Optional<CalledTool> implementedTool(ExecutableElement method, TypeElement implementation) {
        for (TypeElement tools : vocabulary.closure(implementation)) {
            if (vocabulary.isToolInterface(tools) && Vocabulary.isInstanceMethod(method)) {
                Optional<ExecutableElement> tool = declarations(method, tools).stream()
                        .filter(candidate -> vocabulary.isTool(candidate, tools))
                        .findFirst();
                if (tool.isPresent()) {
                    return Optional.of(facts(tool.get(), tool.get(), tools));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the method is a check, one that a tool's annotation names: a method of the tool interface, or a static
     * one of the class in its {@code in}, and no tool itself.
     *
     * @param receiver the static type of what the method is called on; its own class for a static one
     */
    public boolean isCheck(ExecutableElement method, TypeMirror receiver) {
        if (!returnsVerdict(method) || method.getKind() != ElementKind.METHOD) {
            return false;
        }
        if (method.getModifiers().contains(Modifier.STATIC)) {
            if (method.getParameters().isEmpty() || !(method.getEnclosingElement() instanceof TypeElement owner)) {
                return false;
            }
            CheckName name = new CheckName(
                    owner.getQualifiedName().toString(), method.getSimpleName().toString());
            return vocabulary.declared(method.getParameters().get(0).asType()).stream()
                    .flatMap(type -> vocabulary.closure(type).stream())
                    .anyMatch(tools -> vocabulary.isToolInterface(tools)
                            && checkNamesOf(tools).contains(name));
        }
        CheckName name = new CheckName("", method.getSimpleName().toString());
        List<TypeElement> receivers = vocabulary.declared(receiver);
        return receivers.stream().anyMatch(vocabulary::holdsTools)
                && tool(method, receiver).isEmpty()
                && receivers.stream()
                        .map(type -> vocabulary.guardedBy(type).orElse(type))
                        .flatMap(type -> vocabulary.closure(type).stream())
                        .anyMatch(tools -> vocabulary.isToolInterface(tools)
                                && !declarations(method, tools).isEmpty()
                                && declarations(method, tools).stream()
                                        .noneMatch(each -> vocabulary.isTool(each, tools))
                                && checkNamesOf(tools).contains(name));
    }

    private CalledTool facts(ExecutableElement called, ExecutableElement tool, TypeElement tools) {
        Map<String, AnnotationMirror> on = vocabulary.annotations(called).isEmpty()
                ? vocabulary.annotations(tool)
                : vocabulary.annotations(called);
        AnnotationMirror mutating = on.get("Mutating");
        AnnotationMirror approval = on.get("Approval");
        CalledTool.Kind kind = on.containsKey("Gate")
                ? CalledTool.Kind.GATE
                : mutating == null ? CalledTool.Kind.READ : CalledTool.Kind.MUTATION;
        return new CalledTool(
                tools.getSimpleName() + "." + called.getSimpleName(),
                tools.getQualifiedName().toString(),
                kind,
                on.containsKey("VerifyAfter") || on.containsKey("Expect") || on.containsKey("Reconcile"),
                isRepeatable(on.get("Idempotent")),
                mutating == null ? Set.of() : noEffectOn(mutating),
                mutating != null
                        && vocabulary
                                .value(mutating, "destructive", Boolean.class)
                                .orElse(true),
                consistency(on.get("ReadOnly")),
                approval != null
                        && vocabulary
                                .value(approval, "when", String.class)
                                .orElse("")
                                .isEmpty(),
                limit(tools, "maxDepth"),
                limit(tools, "maxDestructive"));
    }

    private boolean isRepeatable(@Nullable AnnotationMirror idempotent) {
        return idempotent != null
                && vocabulary
                        .value(idempotent, "by", VariableElement.class)
                        .filter(by -> !by.getSimpleName().contentEquals("JOURNAL"))
                        .isPresent();
    }

    private Set<String> noEffectOn(AnnotationMirror mutating) {
        return vocabulary.value(mutating, "noEffectOn", List.class).stream()
                .flatMap(values -> ((List<?>) values).stream())
                .map(String::valueOf)
                .map(constant -> constant.replaceAll("\\.class$", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String consistency(@Nullable AnnotationMirror readOnly) {
        return readOnly == null
                ? "STRONG"
                : vocabulary
                        .value(readOnly, "consistency", VariableElement.class)
                        .map(constant -> constant.getSimpleName().toString())
                        .orElse("STRONG");
    }

    private int limit(TypeElement tools, String member) {
        return vocabulary
                .annotation(tools, Vocabulary.GUARDED)
                .flatMap(guarded -> vocabulary.value(guarded, member, Integer.class))
                .orElse(DEFAULT_LIMIT);
    }

    /** The methods of a type that this method is, overrides, implements or is inherited beside, annotated ones first. */
    private List<ExecutableElement> declarations(ExecutableElement method, TypeElement type) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeElement each : vocabulary.closure(type)) {
            Vocabulary.methodsOf(each)
                    .filter(candidate -> candidate.equals(method) || sameSignature(method, candidate))
                    .forEach(found::add);
        }
        found.sort((a, b) -> Boolean.compare(isAnnotated(b), isAnnotated(a)));
        return found;
    }

    private boolean sameSignature(ExecutableElement method, ExecutableElement candidate) {
        if (!method.getSimpleName().equals(candidate.getSimpleName())
                || method.getParameters().size() != candidate.getParameters().size()
                || !Vocabulary.isInstanceMethod(candidate)) {
            return false;
        }
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        return elements.overrides(method, candidate, owner)
                || types.isSubsignature((ExecutableType) method.asType(), (ExecutableType) candidate.asType());
    }

    private boolean isAnnotated(ExecutableElement method) {
        return !vocabulary.annotations(method).isEmpty();
    }

    private Set<CheckName> checkNamesOf(TypeElement tools) {
        Set<CheckName> known = checkNames.get(tools);
        if (known == null) {
            known = vocabulary.checks(tools).stream()
                    .map(check -> new CheckName(check.in(), check.name()))
                    .collect(Collectors.toUnmodifiableSet());
            checkNames.put(tools, known);
        }
        return known;
    }

    private static boolean returnsVerdict(ExecutableElement method) {
        TypeMirror type = method.getReturnType();
        return type.getKind() == TypeKind.BOOLEAN
                || (type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && (element.getQualifiedName().contentEquals("java.lang.Boolean")
                                || element.getQualifiedName().contentEquals(Vocabulary.PACKAGE + "Verdict")));
    }

    private static boolean isDeclaredInInterface(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement type && type.getKind() == ElementKind.INTERFACE;
    }
}
