package io.afterproof.runtime.guard;

import java.lang.reflect.Type;
import java.util.Set;

/**
 * One parameter of a tool.
 *
 * @param name as declared in the interface
 * @param type as declared in the interface; for a type variable its bound
 * @param traits what sets it apart from a plain required one
 */
public record Parameter(String name, Type type, Set<Trait> traits) {
    /** What sets a parameter apart. */
    public enum Trait {
        /** May be null or missing. */
        OPTIONAL,
        /** Appears in traces, journals and messages only hashed. */
        SENSITIVE,
        /** Part of the idempotency key. */
        KEY,
        /** Put in by the framework and not by the model: may be null, and takes no part in key and fingerprint. */
        INJECTED
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean required() {
        return !is(Trait.OPTIONAL) && !is(Trait.INJECTED);
    }
}
