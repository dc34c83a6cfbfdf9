package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.ToolCall;

/** A check made before the call. */
@FunctionalInterface
public interface Requirement {
    /** What the check found; whatever it throws counts as {@link Verdict#unknown}. */
    Verdict check(ToolCall call) throws Throwable;
}
