package io.afterproof.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Types as the guard writes them. {@code TypeName.get} loses the annotations on types, JSpecify's {@code @Nullable}
 * among them; here they are kept, those of a type variable also where a type argument has taken its place.
 */
final class TypeNames {
    private final AnnotationCopies copies;

    TypeNames(AnnotationCopies copies) {
        this.copies = copies;
    }

    /**
     * A type with all its annotations.
     *
     * @param declared the type as it was declared
     * @param actual the same, with type arguments in the place of type variables
     * @param elsewhere qualified names of annotations that are written on the declaration and so must not be repeated
     */
    TypeName annotated(TypeMirror declared, TypeMirror actual, Set<String> elsewhere) {
        if (actual instanceof ArrayType array) {
            TypeMirror component = declared instanceof ArrayType declaredArray
                    ? declaredArray.getComponentType()
                    : array.getComponentType();
            ArrayTypeName name = ArrayTypeName.of(annotated(component, array.getComponentType(), elsewhere));
            return annotate(name, declared, actual, Set.of());
        }
        return annotate(plain(declared, actual), declared, actual, elsewhere);
    }

    /** A type with the annotations of what it is made of, but none of its own; boxed. */
    TypeName boxed(TypeMirror declared, TypeMirror actual) {
        TypeName name = actual instanceof ArrayType ? annotated(declared, actual, Set.of()) : plain(declared, actual);
        return (name.isAnnotated() ? name.withoutAnnotations() : name).box();
    }

    /** The type variables of a type or method, with their bounds. */
    List<TypeVariableName> variables(List<? extends TypeParameterElement> parameters) {
        List<TypeVariableName> variables = new ArrayList<>();
        for (TypeParameterElement parameter : parameters) {
            TypeName[] bounds = parameter.getBounds().stream()
                    .map(bound -> annotated(bound, bound, Set.of()))
                    .toArray(TypeName[]::new);
            TypeVariableName variable =
                    TypeVariableName.get(parameter.getSimpleName().toString(), bounds);
            List<AnnotationSpec> annotations = copies.of(parameter.getAnnotationMirrors());
            variables.add(annotations.isEmpty() ? variable : variable.annotated(annotations));
        }
        return variables;
    }

    private TypeName annotate(TypeName name, TypeMirror declared, TypeMirror actual, Set<String> elsewhere) {
        Map<String, AnnotationMirror> found = new LinkedHashMap<>();
        for (TypeMirror type : List.of(actual, declared)) {
            for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
                found.putIfAbsent(Mirror.typeName(annotation), annotation);
            }
        }
        Set<String> repeated = new HashSet<>(elsewhere);
        found.keySet().removeIf(repeated::contains);
        List<AnnotationSpec> annotations = copies.of(List.copyOf(found.values()));
        return annotations.isEmpty() ? name : name.annotated(annotations);
    }

    private TypeName plain(TypeMirror declared, TypeMirror actual) {
        if (actual instanceof DeclaredType type && actual.getKind() == TypeKind.DECLARED) {
            return parameterized(declared, type);
        }
        if (actual instanceof TypeVariable variable) {
            return TypeVariableName.get(variable.asElement().getSimpleName().toString());
        }
        if (actual instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        return TypeName.get(actual).withoutAnnotations();
    }

    private TypeName parameterized(TypeMirror declared, DeclaredType actual) {
        ClassName name = ClassName.get((TypeElement) actual.asElement());
        if (actual.getEnclosingType() instanceof DeclaredType outer
                && outer.getKind() == TypeKind.DECLARED
                && !outer.getTypeArguments().isEmpty()) {
            ParameterizedTypeName enclosing = (ParameterizedTypeName) parameterized(outer, outer);
            return enclosing.nestedClass(actual.asElement().getSimpleName().toString(), arguments(actual, actual));
        }
        if (actual.getTypeArguments().isEmpty()) {
            return name;
        }
        DeclaredType model = declared instanceof DeclaredType same
                        && same.getTypeArguments().size()
                                == actual.getTypeArguments().size()
                ? same
                : actual;
        return ParameterizedTypeName.get(name, arguments(model, actual).toArray(TypeName[]::new));
    }

    private List<TypeName> arguments(DeclaredType declared, DeclaredType actual) {
        List<TypeName> names = new ArrayList<>();
        for (int i = 0; i < actual.getTypeArguments().size(); i++) {
            names.add(annotated(
                    declared.getTypeArguments().get(i),
                    actual.getTypeArguments().get(i),
                    Set.of()));
        }
        return names;
    }

    private TypeName wildcard(WildcardType wildcard) {
        if (wildcard.getExtendsBound() != null) {
            return WildcardTypeName.subtypeOf(
                    annotated(wildcard.getExtendsBound(), wildcard.getExtendsBound(), Set.of()));
        }
        return wildcard.getSuperBound() == null
                ? WildcardTypeName.subtypeOf(ClassName.get(Object.class))
                : WildcardTypeName.supertypeOf(annotated(wildcard.getSuperBound(), wildcard.getSuperBound(), Set.of()));
    }
}
