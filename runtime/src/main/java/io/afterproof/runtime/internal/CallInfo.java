package io.afterproof.runtime.internal;

/** What {@link io.afterproof.runtime.ToolCall} shows of a call in progress. */
public interface CallInfo {
    /** The key of the call. */
    String idempotencyKey();

    /** The chain of the call. */
    String chainId();

    /** The attempt, from 1. */
    int attempt();

    /** The same, which stays as it is when the call goes on. */
    CallInfo snapshot();
}
