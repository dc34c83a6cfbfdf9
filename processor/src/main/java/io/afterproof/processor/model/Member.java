package io.afterproof.processor.model;

import com.palantir.javapoet.TypeName;
import io.afterproof.processor.report.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Types;

/**
 * One method that an interface has, however many declarations of it there are among its supertypes.
 *
 * @param declarations all declarations, those that no other one overrides first
 * @param heads how many of them no other one overrides; more than one if it is inherited from several sides
 * @param type its type in the interface, with type arguments in the place of type variables
 * @param sources the annotations for tools that hold, and which declaration has each
 * @param clashes annotations of the same name that say different things, in words
 */
record Member(
        List<ExecutableElement> declarations,
        int heads,
        ExecutableType type,
        Map<AnnotationMirror, ExecutableElement> sources,
        List<String> clashes) {

    /** The declaration that is meant where only one can be. */
    ExecutableElement head() {
        return declarations.get(0);
    }

    String name() {
        return head().getSimpleName().toString();
    }

    boolean isAbstract() {
        return declarations.subList(0, heads).stream()
                .allMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT));
    }

    /** Whether it is a tool, in a tool interface. */
    boolean isTool() {
        return isAbstract() || !sources.isEmpty();
    }

    /** Whether what holds for it was not said in one place; then it is the fault of the one who inherits it all. */
    boolean isAnnotatedBySeveral() {
        return Set.copyOf(sources.values()).size() > 1;
    }

    /** Where a fault of the whole is: its declaration, or the interface where several are inherited side by side. */
    Place place(TypeElement tools) {
        return Place.of(heads > 1 ? tools : head());
    }

    /** The annotation for tools of this simple name, and which declaration has it. */
    Optional<Map.Entry<AnnotationMirror, ExecutableElement>> source(String simpleName) {
        return sources.entrySet().stream()
                .filter(source -> simpleName(source.getKey()).equals(simpleName))
                .findFirst();
    }

    Optional<AnnotationMirror> annotation(String simpleName) {
        return source(simpleName).map(Map.Entry::getKey);
    }

    Effect effect() {
        if (annotation("Mutating").isPresent()) {
            return Effect.MUTATION;
        }
        return annotation("Gate").isPresent() ? Effect.GATE : Effect.READ;
    }

    /** How fresh its answer is. */
    String consistency() {
        return annotation("ReadOnly")
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals("consistency"))
                        .map(entry -> entry.getValue().getValue())
                        .filter(VariableElement.class::isInstance)
                        .map(constant ->
                                ((VariableElement) constant).getSimpleName().toString())
                        .findFirst())
                .orElse("STRONG");
    }

    /** Its name and erased parameter types; see {@link Tool#signature()}. */
    String signature(Types types) {
        return type.getParameterTypes().stream()
                .map(parameter -> TypeName.get(types.erasure(parameter))
                        .withoutAnnotations()
                        .toString())
                .collect(Collectors.joining(",", name() + "(", ")"));
    }

    static String simpleName(AnnotationMirror mirror) {
        String name = Mirror.typeName(mirror);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
