package io.afterproof.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;

/**
 * One parameter of a tool.
 *
 * @param name as declared
 * @param type as declared, with what the type is annotated with
 * @param erasure the same as a class literal names it
 * @param traits what sets it apart, sorted
 * @param annotations what the guard's parameter is annotated with
 */
public record Parameter(
        String name, TypeName type, TypeName erasure, Set<Trait> traits, List<AnnotationSpec> annotations) {
    /** What sets a parameter apart; the names are those of the runtime's. */
    public enum Trait {
        /** May be null or missing. */
        OPTIONAL,
        /** Appears only hashed. */
        SENSITIVE,
        /** Part of the idempotency key. */
        KEY,
        /** Put in by the framework, not by the model. */
        INJECTED
    }
}
