package io.afterproof.processor.schema;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Types as a class can name them that does not know the type variables of the tool interface. */
final class CodeTypes {
    private final Types types;

    CodeTypes(Types types) {
        this.types = types;
    }

    /** A type without annotations; what is between angle brackets gives way where it names a type variable. */
    TypeName of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return ArrayTypeName.of(of(array.getComponentType()));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null ? ClassName.OBJECT : of(wildcard.getExtendsBound());
        }
        if (type instanceof DeclaredType declared
                && type.getKind() == TypeKind.DECLARED
                && declared.asElement() instanceof TypeElement element) {
            return declared.getTypeArguments().isEmpty()
                    ? ClassName.get(element)
                    : ParameterizedTypeName.get(
                            ClassName.get(element),
                            declared.getTypeArguments().stream()
                                    .map(this::argument)
                                    .toArray(TypeName[]::new));
        }
        return TypeName.get(types.erasure(type)).withoutAnnotations();
    }

    private TypeName argument(TypeMirror type) {
        if (type instanceof TypeVariable) {
            return WildcardTypeName.subtypeOf(of(types.erasure(type)));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getSuperBound() == null
                    ? WildcardTypeName.subtypeOf(of(type))
                    : WildcardTypeName.supertypeOf(of(wildcard.getSuperBound()));
        }
        return of(type);
    }

    /** {@code Page<Order>} for {@code shop.Page<shop.Order>}. */
    static String written(String type) {
        return type.replaceAll("(?U)(?:[\\w$]+\\.)+", "");
    }

    /** {@code PageOfOrder} for {@code shop.Page<shop.Order>}. */
    static String shortName(String type) {
        return Arrays.stream(type.replace("[]", "Array").split("[<>,]"))
                .map(part -> part.strip().replaceFirst("^\\? (extends|super) ", ""))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(part.lastIndexOf('.') + 1))
                .collect(Collectors.joining("Of"));
    }
}
