package io.afterproof.processor.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A type that a tool interface speaks of and that does not exist, or not yet: another annotation processor may be about
 * to generate it.
 *
 * @param name what it is called, as far as javac knows
 * @param where the declaration that speaks of it
 */
public record MissingType(String name, Element where) {

    /** The first one in a tool interface, its supertypes, and the classes of its checks. */
    public static Optional<MissingType> in(TypeElement tools, Vocabulary vocabulary) {
        Search search = new Search();
        Set<TypeElement> classesOfChecks = new HashSet<>();
        for (TypeElement type : vocabulary.closure(tools)) {
            search.annotations(type);
            type.getInterfaces().forEach(supertype -> search.type(supertype, type));
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                search.method(method);
                vocabulary.annotations(method).values().stream()
                        .flatMap(mirror -> vocabulary.value(mirror, "in", DeclaredType.class).stream())
                        .map(DeclaredType::asElement)
                        .filter(TypeElement.class::isInstance)
                        .forEach(owner -> classesOfChecks.add((TypeElement) owner));
            }
        }
        for (TypeElement owner : classesOfChecks) {
            search.type(owner.getSuperclass(), owner);
            ElementFilter.methodsIn(owner.getEnclosedElements()).forEach(search::method);
        }
        return Optional.ofNullable(search.found);
    }

    /** Walks over declarations until something is missing. */
    private static final class Search {
        private @Nullable MissingType found;

        void method(ExecutableElement method) {
            annotations(method);
            type(method.getReturnType(), method);
            method.getThrownTypes().forEach(thrown -> type(thrown, method));
            for (VariableElement parameter : method.getParameters()) {
                type(parameter.asType(), method);
                annotations(parameter);
            }
        }

        void annotations(Element element) {
            element.getAnnotationMirrors().forEach(mirror -> annotation(mirror, element));
        }

        private void annotation(AnnotationMirror mirror, Element where) {
            type(mirror.getAnnotationType(), where);
            mirror.getElementValues().forEach((member, value) -> value(value, member.getReturnType(), where));
        }

        private void value(AnnotationValue value, TypeMirror type, Element where) {
            Object read = value.getValue();
            TypeMirror single = type instanceof ArrayType array ? array.getComponentType() : type;
            if (read instanceof List<?> list) {
                list.forEach(each -> value((AnnotationValue) each, single, where));
            } else if (read instanceof TypeMirror literal) {
                type(literal, where);
            } else if (read instanceof AnnotationMirror nested) {
                annotation(nested, where);
            } else if (read instanceof String && !single.toString().equals("java.lang.String")) {
                // That is how javac gives a class literal or constant that it cannot resolve.
                add(value.toString(), where);
            }
        }

        void type(TypeMirror type, Element where) {
            if (type.getKind() == TypeKind.ERROR) {
                add(type.toString(), where);
            } else if (type instanceof DeclaredType declared) {
                declared.getTypeArguments().forEach(argument -> type(argument, where));
            } else if (type instanceof ArrayType array) {
                type(array.getComponentType(), where);
            } else if (type instanceof WildcardType wildcard) {
                if (wildcard.getExtendsBound() != null) {
                    type(wildcard.getExtendsBound(), where);
                }
                if (wildcard.getSuperBound() != null) {
                    type(wildcard.getSuperBound(), where);
                }
            }
        }

        private void add(String name, Element where) {
            if (found == null) {
                found = new MissingType(name, where);
            }
        }
    }
}
