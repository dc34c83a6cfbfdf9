package io.afterproof.runtime;

import org.jspecify.annotations.Nullable;

/** Time ran out: the deadline of the chain, or the timeout of a read. */
public final class DeadlineExceeded extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param effect whether the effect happened
     * @param advice what a program can do about it
     * @param message for the model that reads it
     * @param cause what led to it, or null
     */
    public DeadlineExceeded(String tool, Effect effect, Advice advice, String message, @Nullable Throwable cause) {
        super(tool, effect, advice, message, cause);
    }
}
