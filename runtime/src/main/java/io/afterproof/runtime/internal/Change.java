package io.afterproof.runtime.internal;

import io.afterproof.runtime.CallKey;

/** A mutation on its way into a chain: what has to be known of it if its process ends before it does. */
public interface Change {
    /** Identifies it. */
    CallKey key();

    /** The call. */
    String callId();

    /** The tool, such as {@code OrderTools.refund}. */
    String toolName();

    /** Whether a journal that outlives the process knows of it. */
    boolean isJournalled();

    /** Whether it belongs to the destructive streak. */
    boolean isDestructive();

    /** How long it may take until nobody believes any more that it is at work. */
    long patienceMillis();

    /** The time of its guards. */
    Time time();
}
