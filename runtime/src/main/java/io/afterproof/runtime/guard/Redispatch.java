package io.afterproof.runtime.guard;

import org.jspecify.annotations.Nullable;

/** Calls a tool of the guard with the arguments that a journal has kept. Written by the generated guard. */
@FunctionalInterface
public interface Redispatch {
    /** What the guarded method returns; what it throws is passed on. */
    @Nullable
    Object call(StoredArguments arguments) throws Throwable;
}
