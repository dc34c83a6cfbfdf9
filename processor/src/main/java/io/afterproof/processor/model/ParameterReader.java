package io.afterproof.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.afterproof.processor.model.Frameworks.ParameterNaming;
import io.afterproof.processor.model.Parameter.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the parameters of a member: what they are called, which may be missing, and who fills them. */
final class ParameterReader {
    private static final Set<String> OPTIONALS =
            Set.of("java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");

    private final Compilation compilation;
    private final AnnotationCopies copies;
    private final TypeNames typeNames;

    ParameterReader(Compilation compilation, AnnotationCopies copies, TypeNames typeNames) {
        this.compilation = compilation;
        this.copies = copies;
        this.typeNames = typeNames;
    }

    List<Parameter> read(Member member) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < member.head().getParameters().size(); i++) {
            parameters.add(read(member, i));
        }
        return parameters;
    }

    private Parameter read(Member member, int index) {
        VariableElement declared = member.head().getParameters().get(index);
        TypeMirror type = member.type().getParameterTypes().get(index);
        Map<String, AnnotationMirror> annotations = annotations(member, index);
        String name = declared.getSimpleName().toString();
        Set<Trait> traits = traits(declared, type, annotations);
        List<AnnotationSpec> copied = new ArrayList<>(copies.of(List.copyOf(annotations.values())));
        if (!traits.contains(Trait.INJECTED) && !compilation.isNameless(member.head())) {
            Frameworks.NAMINGS.forEach(naming -> writeName(naming, name, member, annotations, copied));
        }
        TypeName written = typeNames.annotated(declared.asType(), type, annotations.keySet());
        TypeName erasure = TypeName.get(compilation.types().erasure(type)).withoutAnnotations();
        return new Parameter(name, written, erasure, traits, List.copyOf(copied));
    }

    /**
     * The annotations that hold for a parameter, the nearest of each name. Those of overridden declarations count unless
     * the method itself carries annotations for tools, which then replace what it overrides.
     */
    private static Map<String, AnnotationMirror> annotations(Member member, int index) {
        boolean replaced = member.sources().containsValue(member.head());
        Map<String, AnnotationMirror> found = new LinkedHashMap<>();
        for (ExecutableElement declaration : member.declarations()) {
            for (AnnotationMirror annotation :
                    declaration.getParameters().get(index).getAnnotationMirrors()) {
                String name = Mirror.typeName(annotation);
                if (declaration.equals(member.head()) || !replaced || !name.startsWith("io.afterproof.")) {
                    found.putIfAbsent(name, annotation);
                }
            }
        }
        return found;
    }

    private Set<Trait> traits(VariableElement declared, TypeMirror type, Map<String, AnnotationMirror> annotations) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (isNullable(declared)
                || OPTIONALS.contains(erasedName(type))
                || annotations.values().stream().anyMatch(this::leavesOut)) {
            traits.add(Trait.OPTIONAL);
        }
        if (annotations.containsKey("io.afterproof.Sensitive")) {
            traits.add(Trait.SENSITIVE);
        }
        if (annotations.containsKey("io.afterproof.IdempotencyKey")) {
            traits.add(Trait.KEY);
        }
        if (isInjected(declared, type, annotations)) {
            traits.add(Trait.INJECTED);
        }
        return traits;
    }

    /** Whether null is said to be allowed, by an annotation named {@code Nullable} of whatever package. */
    static boolean isNullable(VariableElement parameter) {
        List<AnnotationMirror> annotations = new ArrayList<>(parameter.getAnnotationMirrors());
        annotations.addAll(parameter.asType().getAnnotationMirrors());
        return annotations.stream().map(Member::simpleName).anyMatch("Nullable"::equals);
    }

    private boolean leavesOut(AnnotationMirror annotation) {
        String name = Mirror.typeName(annotation);
        boolean isDeclaredSo = Frameworks.LEAVE_OUT.stream()
                .anyMatch(rule -> rule.annotation().equals(name)
                        && compilation
                                .vocabulary()
                                .value(annotation, rule.member(), Object.class)
                                .filter(rule.value()::equals)
                                .isPresent());
        return isDeclaredSo
                || Optional.ofNullable(Frameworks.DEFAULTS.get(name))
                        .flatMap(member -> Mirror.said(annotation, member))
                        .isPresent();
    }

    private boolean isInjected(VariableElement declared, TypeMirror type, Map<String, AnnotationMirror> annotations) {
        Set<String> supertypes = compilation.vocabulary().declared(type).stream()
                .flatMap(element -> compilation.vocabulary().closure(element).stream())
                .map(element -> element.getQualifiedName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return annotations.keySet().stream().anyMatch(Frameworks.INJECTED_ANNOTATIONS::contains)
                || supertypes.stream().anyMatch(Frameworks.INJECTED_TYPES::contains)
                || supertypes.stream()
                        .anyMatch(name ->
                                declared.getSimpleName().toString().equals(Frameworks.INJECTED_NAMES.get(name)));
    }

    /**
     * Writes the parameter's name where the framework's annotation has room for it, so that nothing depends on
     * {@code -parameters}; in a method that belongs to the framework also where the annotation itself is missing.
     */
    private void writeName(
            ParameterNaming naming,
            String name,
            Member member,
            Map<String, AnnotationMirror> annotations,
            List<AnnotationSpec> copied) {
        AnnotationMirror written = annotations.get(naming.annotation());
        TypeElement type = compilation.elements().getTypeElement(naming.annotation());
        if (type == null || !hasMember(type, naming.member())) {
            return;
        }
        ClassName annotation = ClassName.get(type);
        if (written == null) {
            if (isOnMethod(naming.method(), member) && hasOnlyDefaults(type)) {
                copied.add(AnnotationCopies.make(annotation, naming.member(), name));
            }
        } else if (written.getElementValues().keySet().stream()
                .noneMatch(given -> given.getSimpleName().contentEquals(naming.member()))) {
            copied.replaceAll(copy ->
                    copy.type().equals(annotation) ? AnnotationCopies.copy(written, naming.member(), name) : copy);
        }
    }

    private static boolean isOnMethod(String annotation, Member member) {
        return member.declarations().stream()
                .anyMatch(declaration -> Mirror.find(declaration, annotation).isPresent());
    }

    private static boolean hasMember(TypeElement annotation, String name) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .anyMatch(member -> member.getSimpleName().contentEquals(name));
    }

    private static boolean hasOnlyDefaults(TypeElement annotation) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .allMatch(member -> member.getDefaultValue() != null);
    }

    private String erasedName(TypeMirror type) {
        return compilation.vocabulary().declared(type).stream()
                .map(element -> element.getQualifiedName().toString())
                .findFirst()
                .orElse("");
    }
}
