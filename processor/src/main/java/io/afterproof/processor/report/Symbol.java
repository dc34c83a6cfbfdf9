package io.afterproof.processor.report;

import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A declaration that a finding is in, by name.
 *
 * @param name its simple name
 * @param qualified all of it, {@code shop.Agent.refund(java.lang.String)}
 * @param kind what it is
 */
public record Symbol(String name, String qualified, Kind kind) {
    /** The kinds of declarations, named as SARIF names them. */
    public enum Kind {
        /** A method or constructor. */
        FUNCTION,
        /** A class, interface, record or enum. */
        TYPE,
        /** A field or a component. */
        MEMBER,
        /** A parameter. */
        PARAMETER,
        /** A package or module. */
        NAMESPACE
    }

    /** The declaration itself. */
    public static Symbol of(Element element) {
        return switch (element.getKind()) {
            case PACKAGE, MODULE -> new Symbol(element.toString(), element.toString(), Kind.NAMESPACE);
            case METHOD, CONSTRUCTOR -> new Symbol(simple(element), qualified(element), Kind.FUNCTION);
            case PARAMETER -> new Symbol(simple(element), qualified(element), Kind.PARAMETER);
            default ->
                new Symbol(
                        simple(element), qualified(element), element instanceof TypeElement ? Kind.TYPE : Kind.MEMBER);
        };
    }

    private static String simple(Element element) {
        Element around = element.getEnclosingElement();
        String name = element.getSimpleName().toString();
        return name.equals("<init>") && around != null ? around.getSimpleName().toString() : name;
    }

    private static String qualified(Element element) {
        if (element instanceof TypeElement type && !type.getQualifiedName().isEmpty()) {
            return type.getQualifiedName().toString();
        }
        Element around = element.getEnclosingElement();
        String outer = around == null ? "" : qualified(around) + ".";
        return element instanceof ExecutableElement method
                ? outer
                        + simple(element)
                        + method.getParameters().stream()
                                .map(parameter -> erased(parameter.asType()))
                                .collect(Collectors.joining(",", "(", ")"))
                : outer + simple(element);
    }

    private static String erased(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return erased(array.getComponentType()) + "[]";
        }
        if (type instanceof TypeVariable variable) {
            TypeMirror bound = variable.getUpperBound();
            return bound instanceof DeclaredType || bound instanceof TypeVariable ? erased(bound) : "java.lang.Object";
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return element.getQualifiedName().toString();
        }
        return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(java.util.Locale.ROOT) : "?";
    }
}
