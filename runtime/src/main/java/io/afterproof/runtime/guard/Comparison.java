package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.ToolCall;
import org.jspecify.annotations.Nullable;

/** A check of a result against the second source's. */
@FunctionalInterface
public interface Comparison<R, O> {
    /** What the check found; whatever it throws counts as {@link Verdict#unknown}. */
    Verdict check(@Nullable R result, @Nullable O other, ToolCall call) throws Throwable;
}
