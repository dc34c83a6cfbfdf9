package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.ToolCall;
import org.jspecify.annotations.Nullable;

/** A check made after the call. */
@FunctionalInterface
public interface Check<R extends @Nullable Object> {
    /** What the check found; whatever it throws counts as {@link Verdict#unknown}. */
    Verdict check(R result, ToolCall call) throws Throwable;
}
