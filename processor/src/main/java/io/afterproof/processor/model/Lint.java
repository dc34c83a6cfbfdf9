package io.afterproof.processor.model;

import io.afterproof.processor.report.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Which lint a guard would raise by repeating what its interface says: the user has been told there, and a second
 * warning would fail builds with {@code -Werror}.
 */
final class Lint {
    private final Compilation compilation;
    private final TypeElement tools;
    private final List<Member> members;
    private final Set<String> raised = new TreeSet<>();

    Lint(Compilation compilation, TypeElement tools, List<Member> members) {
        this.compilation = compilation;
        this.tools = tools;
        this.members = members;
    }

    /** The names that {@code @SuppressWarnings} needs. */
    Set<String> raised() {
        for (Element around = tools; around instanceof TypeElement; around = around.getEnclosingElement()) {
            deprecation(around);
            suppressedThere(around);
        }
        ModuleElement module = compilation.elements().getModuleOf(tools);
        if (module != null && !module.isUnnamed() && Access.isPublic(tools)) {
            raised.add("exports");
        }
        members.forEach(member -> member.declarations().forEach(this::method));
        return raised;
    }

    private void method(ExecutableElement method) {
        deprecation(method);
        type(method.getReturnType());
        method.getThrownTypes().forEach(this::type);
        method.getAnnotationMirrors().forEach(this::annotation);
        for (VariableElement parameter : method.getParameters()) {
            type(parameter.asType());
            parameter.getAnnotationMirrors().forEach(this::annotation);
        }
        if (method.isVarArgs() && isGeneric(method)) {
            raised.add("unchecked");
        }
    }

    private boolean isGeneric(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        TypeMirror last = parameters.get(parameters.size() - 1).asType();
        TypeMirror component = ((ArrayType) last).getComponentType();
        return !compilation.types().isSameType(component, compilation.types().erasure(component));
    }

    private void type(TypeMirror type) {
        if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED) {
            TypeElement element = (TypeElement) declared.asElement();
            deprecation(element);
            if (declared.getTypeArguments().isEmpty()
                    && !element.getTypeParameters().isEmpty()) {
                raised.add("rawtypes");
            }
            declared.getTypeArguments().forEach(this::type);
        } else if (type instanceof ArrayType array) {
            type(array.getComponentType());
        } else if (type instanceof WildcardType wildcard) {
            if (wildcard.getExtendsBound() != null) {
                type(wildcard.getExtendsBound());
            }
            if (wildcard.getSuperBound() != null) {
                type(wildcard.getSuperBound());
            }
        }
    }

    private void annotation(AnnotationMirror annotation) {
        deprecation(annotation.getAnnotationType().asElement());
        annotation.getElementValues().forEach((member, value) -> {
            deprecation(member);
            value(value);
        });
    }

    private void value(AnnotationValue value) {
        Object read = value.getValue();
        if (read instanceof List<?> list) {
            list.forEach(each -> value((AnnotationValue) each));
        } else if (read instanceof DeclaredType type) {
            deprecation(type.asElement());
        } else if (read instanceof VariableElement constant) {
            deprecation(constant);
        } else if (read instanceof AnnotationMirror nested) {
            annotation(nested);
        }
    }

    private void deprecation(Element element) {
        Mirror.find(element, "java.lang.Deprecated")
                .ifPresent(mirror -> raised.add(
                        compilation
                                        .vocabulary()
                                        .value(mirror, "forRemoval", Boolean.class)
                                        .orElse(false)
                                ? "removal"
                                : "deprecation"));
    }

    private void suppressedThere(Element element) {
        Mirror.find(element, "java.lang.SuppressWarnings")
                .ifPresent(annotation ->
                        raised.addAll(new Mirror(annotation, Place.of(element, annotation), compilation.elements())
                                .texts("value", (name, place) -> name)));
    }
}
