package io.afterproof.processor.schema;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** What kind of type a type is: a collection of what, a map, a text, a number. */
final class TypeKinds {
    /** The types of optional numbers, and of the numbers in them. */
    static final Map<String, TypeKind> OPTIONAL_NUMBERS = Map.of(
            "java.util.OptionalInt", TypeKind.INT,
            "java.util.OptionalLong", TypeKind.LONG,
            "java.util.OptionalDouble", TypeKind.DOUBLE);

    private final Types types;

    TypeKinds(Types types) {
        this.types = types;
    }

    /** What a type is to constraints. */
    Category category(TypeMirror type) {
        if (type instanceof ArrayType) {
            return Category.ARRAY;
        }
        if (type instanceof TypeVariable variable) {
            return category(variable.getUpperBound());
        }
        if (type instanceof IntersectionType several) {
            return category(several.getBounds().get(0));
        }
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return StandardTypes.of(type.toString())
                    .or(() -> StandardTypes.of(
                            TypeName.get(type).withoutAnnotations().toString()))
                    .map(StandardTypes.Standard::category)
                    .orElse(Category.OTHER);
        }
        String name = element.getQualifiedName().toString();
        Optional<StandardTypes.Standard> standard = StandardTypes.of(name);
        if (standard.isPresent()) {
            return standard.get().category();
        }
        if (name.equals("java.util.Optional")) {
            return Category.OPTIONAL;
        }
        if (OPTIONAL_NUMBERS.containsKey(name)) {
            return Category.OPTIONAL_NUMBER;
        }
        if (supertype(type, "java.util.Map").isPresent()) {
            return Category.MAP;
        }
        if (supertype(type, "java.util.Collection").isPresent()) {
            return Category.COLLECTION;
        }
        if (name.equals("java.lang.Iterable")) {
            return Category.ITERABLE;
        }
        return supertype(type, "java.lang.CharSequence").isPresent() ? Category.TEXT : Category.OTHER;
    }

    /**
     * The type arguments of a supertype. They are taken from the type itself where it only passes them on, because javac
     * drops annotations on types where it fills in type variables.
     */
    List<TypeMirror> arguments(DeclaredType type, String name) {
        List<TypeMirror> found = new ArrayList<>();
        List<? extends TypeMirror> filled =
                supertype(type, name).map(DeclaredType::getTypeArguments).orElse(List.of());
        List<? extends TypeMirror> open = supertype(type.asElement().asType(), name)
                .map(DeclaredType::getTypeArguments)
                .orElse(List.of());
        List<String> own = ((TypeElement) type.asElement())
                .getTypeParameters().stream().map(Object::toString).toList();
        for (int i = 0; i < filled.size(); i++) {
            int at = open.size() == filled.size() ? own.indexOf(open.get(i).toString()) : -1;
            found.add(
                    at >= 0 && at < type.getTypeArguments().size()
                            ? type.getTypeArguments().get(at)
                            : filled.get(i));
        }
        return found;
    }

    /** The type itself or a supertype of it, as this class with its type arguments. */
    Optional<DeclaredType> supertype(TypeMirror type, String name) {
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name)) {
            return Optional.of(declared);
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        return types.directSupertypes(type).stream()
                .flatMap(each -> supertype(each, name).stream())
                .findFirst();
    }
}
