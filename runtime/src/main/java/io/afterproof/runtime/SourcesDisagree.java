package io.afterproof.runtime;

import org.jspecify.annotations.Nullable;

/** Two sources of truth give different answers. */
public final class SourcesDisagree extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param message for the model that reads it
     * @param cause what led to it, or null
     */
    public SourcesDisagree(String tool, String message, @Nullable Throwable cause) {
        super(tool, Effect.NONE, Advice.ASK_HUMAN, message, cause);
    }
}
