package io.afterproof.runtime.guard;

import org.jspecify.annotations.Nullable;

/** Looks at what a tool returned. */
@FunctionalInterface
public interface ResultCheck<R> {
    /** What is malformed about it; null for nothing. */
    @Nullable
    Violations check(@Nullable R result);
}
