package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.ToolCall;
import org.jspecify.annotations.Nullable;

/** A check of a result against the second source's. */
@FunctionalInterface
public interface Comparison<R extends @Nullable Object, O extends @Nullable Object> {
    /** What the check found; whatever it throws counts as {@link Verdict#unknown}. */
    Verdict check(R result, O other, ToolCall call) throws Throwable;
}
