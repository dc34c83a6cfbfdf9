package io.afterproof.runtime;

import io.afterproof.runtime.internal.CallInfo;
import io.afterproof.runtime.internal.ThreadContext;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The guarded call in progress, as the implementation of its tool sees it.
 *
 * <pre>{@code
 * payments.charge(amount, ToolCall.current().idempotencyKey());
 * }</pre>
 */
public final class ToolCall {
    private final CallInfo call;

    /** For guards. */
    public ToolCall(CallInfo call) {
        this.call = call;
    }

    /**
     * The call on whose behalf this thread runs a tool.
     *
     * @throws IllegalStateException outside a guarded tool
     */
    public static ToolCall current() {
        CallInfo call = ThreadContext.current().call();
        if (call == null) {
            throw new IllegalStateException("ToolCall.current() was used outside a guarded tool");
        }
        return new ToolCall(call.snapshot());
    }

    /**
     * The same task, for an implementation that does its work on another thread or later: it sees the call of the thread
     * that wraps it.
     */
    public static Runnable wrap(Runnable task) {
        Objects.requireNonNull(task, "task");
        CallInfo call = snapshot();
        return () -> {
            ThreadContext context = ThreadContext.current();
            CallInfo own = context.call(call);
            try {
                task.run();
            } finally {
                context.call(own);
            }
        };
    }

    /**
     * The same task, for an implementation that does its work on another thread or later: it sees the call of the thread
     * that wraps it.
     */
    public static <V> Callable<V> wrap(Callable<V> task) {
        Objects.requireNonNull(task, "task");
        CallInfo call = snapshot();
        return () -> {
            ThreadContext context = ThreadContext.current();
            CallInfo own = context.call(call);
            try {
                return task.call();
            } finally {
                context.call(own);
            }
        };
    }

    private static @Nullable CallInfo snapshot() {
        CallInfo call = ThreadContext.current().call();
        return call == null ? null : call.snapshot();
    }

    /** The key of the call, the same for all its attempts and repeats: 64 hexadecimal digits. */
    public String idempotencyKey() {
        return call.idempotencyKey();
    }

    /** The chain that the call belongs to; one of its own if it was made outside every chain. */
    public String chainId() {
        return call.chainId();
    }

    /** Which attempt this is, from 1. */
    public int attempt() {
        return call.attempt();
    }
}
