package io.afterproof.runtime.guard;

import io.afterproof.runtime.ToolCall;
import org.jspecify.annotations.Nullable;

/** A read on behalf of a call: its second source, its fallback, or the result it lost. */
@FunctionalInterface
public interface Source<R> {
    /** Reads. */
    @Nullable
    R read(ToolCall call) throws Throwable;
}
