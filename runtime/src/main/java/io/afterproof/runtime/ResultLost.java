package io.afterproof.runtime;

import org.jspecify.annotations.Nullable;

/** The change happened, but its result was lost on the way. */
public final class ResultLost extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param message for the model that reads it
     * @param cause what led to it, or null
     */
    public ResultLost(String tool, String message, @Nullable Throwable cause) {
        super(tool, Effect.HAPPENED, Advice.DO_NOT_RETRY, message, cause);
    }
}
