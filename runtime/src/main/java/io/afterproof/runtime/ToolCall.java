package io.afterproof.runtime;

import io.afterproof.runtime.internal.CallInfo;
import io.afterproof.runtime.internal.ThreadContext;

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
