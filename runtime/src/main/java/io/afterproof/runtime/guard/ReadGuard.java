package io.afterproof.runtime.guard;

import org.jspecify.annotations.Nullable;

/** Guards a tool that reads. Thread-safe. */
public final class ReadGuard<R> {
    private final ToolGuard guard;

    ReadGuard(ToolGuard guard) {
        this.guard = guard;
    }

    /** A call that needs no more than its arguments, the chain's rules, retries and limits. */
    public PlainRead open() {
        return PlainRead.open(guard);
    }

    /** A call, with its arguments in order. */
    public Read<R> call(@Nullable Object... arguments) {
        return new Read<>(new CallFrame(guard, arguments));
    }
}
