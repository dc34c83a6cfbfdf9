package io.afterproof.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * What a tool returns.
 *
 * @param declared its return type, with what the type is annotated with
 * @param value the type of the result itself, boxed; for an asynchronous tool what the stage holds
 * @param shape how it comes
 */
public record Result(TypeName declared, TypeName value, Shape shape) {
    /** Whether it says nothing, now or later. */
    public boolean isVoid() {
        return value.toString().equals("java.lang.Void");
    }

    /** The type of a local variable that holds it. */
    public TypeName local() {
        return declared.isAnnotated() ? declared.withoutAnnotations() : declared;
    }

    /** How a result comes. */
    public enum Shape {
        /** Not at all. */
        NONE,
        /** It is returned. */
        VALUE,
        /** A stage holds it later. */
        STAGE
    }
}
