package io.afterproof.runtime.guard;

import org.jspecify.annotations.Nullable;

/** The tool itself, with its arguments. */
@FunctionalInterface
public interface Invocation<R> {
    /** Runs the tool once. */
    @Nullable
    R invoke() throws Throwable;
}
