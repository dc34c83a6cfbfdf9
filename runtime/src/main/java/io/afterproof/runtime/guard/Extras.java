package io.afterproof.runtime.guard;

import io.afterproof.runtime.Effect;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.internal.ChainScope;
import io.afterproof.runtime.internal.ThreadContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only some plain reads have: listeners, a place in the limits, an id that their tool asked for, a malformed result.
 * Used again by the next call.
 */
final class Extras {
    private final List<@Nullable Object> arguments = new ArrayList<>();
    private @Nullable Trace trace;
    private @Nullable String callId;
    private boolean limited;
    private boolean malformed;

    void begin(ToolGuard guard) {
        trace = guard.isObserved() ? new Trace(guard) : null;
    }

    void keep(@Nullable Object argument) {
        if (trace != null) {
            arguments.add(argument);
        }
    }

    void decided(String by, String decision) {
        if (trace != null) {
            trace.decided(by, decision);
        }
    }

    void depth(ChainScope chain) {
        if (trace != null) {
            trace.depth(chain);
        }
    }

    /** Takes a place in the limits, but not for a call that its chain would refuse. */
    void acquire(ToolGuard guard, ThreadContext context, @Nullable ChainScope chain) {
        if (!guard.isLimited()) {
            return;
        }
        if (chain != null) {
            guard.test(context, chain, false);
        }
        guard.acquire();
        limited = true;
    }

    void malformed() {
        malformed = true;
    }

    /** Whether a malformed result is why the call failed, and no other attempt is made. */
    boolean isMalformed() {
        return malformed;
    }

    String callId() {
        String known = callId;
        if (known == null) {
            known = ChainScope.newId();
            callId = known;
        }
        return known;
    }

    /** Gives the place back, tells the listeners, and forgets the call. */
    void end(
            ToolGuard guard, PlainRead call, @Nullable ChainScope chain, Outcome outcome, @Nullable Throwable failure) {
        if (limited) {
            guard.release();
        }
        if (trace != null) {
            trace.end(callId(), chain, arguments.toArray(), outcome, Effect.NONE, call.attempt(), false, failure);
        }
        arguments.clear();
        trace = null;
        callId = null;
        limited = false;
        malformed = false;
    }
}
