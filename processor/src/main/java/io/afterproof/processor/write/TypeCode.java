package io.afterproof.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;

/** Writes types as objects of {@code java.lang.reflect.Type}: a class literal, or a {@code Generic} of such. */
final class TypeCode {
    private TypeCode() {}

    static boolean isGeneric(TypeName type) {
        return type instanceof ParameterizedTypeName;
    }

    static CodeBlock of(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        if (plain instanceof ParameterizedTypeName generic) {
            CodeBlock arguments =
                    generic.typeArguments().stream().map(TypeCode::of).collect(CodeBlock.joining(", "));
            return CodeBlock.of("$T.of($T.class, $L)", GuardApi.GENERIC, generic.rawType(), arguments);
        }
        if (plain instanceof WildcardTypeName wildcard) {
            return of(wildcard.upperBounds().get(0));
        }
        return CodeBlock.of("$T.class", erasure(plain));
    }

    private static TypeName erasure(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        if (plain instanceof ParameterizedTypeName generic) {
            return generic.rawType();
        }
        if (plain instanceof ArrayTypeName array) {
            return ArrayTypeName.of(erasure(array.componentType()));
        }
        if (plain instanceof TypeVariableName variable) {
            return variable.bounds().isEmpty()
                    ? ClassName.OBJECT
                    : erasure(variable.bounds().get(0));
        }
        return plain instanceof WildcardTypeName wildcard
                ? erasure(wildcard.upperBounds().get(0))
                : plain;
    }
}
