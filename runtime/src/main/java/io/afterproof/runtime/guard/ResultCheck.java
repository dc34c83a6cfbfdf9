package io.afterproof.runtime.guard;

import org.jspecify.annotations.Nullable;

/** Looks at what a tool returned. */
@FunctionalInterface
public interface ResultCheck<R> {
    /** What is malformed about it; null for nothing. */
    @Nullable
    Violations check(@Nullable R result);

    /** The same, where a check that fails finds the result malformed: after a change nothing may be thrown at the caller. */
    default @Nullable Violations find(@Nullable R result) {
        try {
            return check(result);
        } catch (RuntimeException e) {
            return Violations.unchecked(null, "result", e);
        }
    }
}
