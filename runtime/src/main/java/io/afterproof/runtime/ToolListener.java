package io.afterproof.runtime;

/** Hears of every guarded call, on the thread on which it ended. What it throws is logged and harms nothing. */
@FunctionalInterface
public interface ToolListener {
    /** A call ended. Called after the outcome is recorded and before the caller gets it; must be thread-safe. */
    void onCall(ToolEvent event);
}
