package io.afterproof.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A method as the guard declares it.
 *
 * @param name its name
 * @param typeVariables its type variables, with their bounds
 * @param parameters its parameters
 * @param result what it returns
 * @param thrown the exceptions it declares
 * @param varargs whether the last parameter is declared with dots
 * @param annotations what the guard's method is annotated with
 */
public record Signature(
        String name,
        List<TypeVariableName> typeVariables,
        List<Parameter> parameters,
        Result result,
        List<TypeName> thrown,
        boolean varargs,
        List<AnnotationSpec> annotations) {}
