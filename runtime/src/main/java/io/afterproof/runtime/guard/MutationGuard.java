package io.afterproof.runtime.guard;

import org.jspecify.annotations.Nullable;

/** Guards a tool that changes state. Thread-safe. */
public final class MutationGuard<R> {
    private final ToolGuard guard;

    MutationGuard(ToolGuard guard) {
        this.guard = guard;
    }

    /** A call, with its arguments in order. */
    public Mutation<R> call(@Nullable Object... arguments) {
        return new Mutation<>(new CallFrame(guard, arguments));
    }
}
