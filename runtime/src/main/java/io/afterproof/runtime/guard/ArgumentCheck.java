package io.afterproof.runtime.guard;

import org.jspecify.annotations.Nullable;

/** Looks at the arguments of a call. */
@FunctionalInterface
public interface ArgumentCheck {
    /** What is malformed about them; null for nothing. */
    @Nullable
    Violations check();
}
