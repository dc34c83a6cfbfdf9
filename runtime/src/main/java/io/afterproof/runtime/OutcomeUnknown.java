package io.afterproof.runtime;

import org.jspecify.annotations.Nullable;

/** Nobody knows whether a change happened: this one, or an earlier one of the chain that bars this one. */
public final class OutcomeUnknown extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param effect whether the effect happened
     * @param advice what a program can do about it
     * @param message for the model that reads it
     * @param cause what led to it, or null
     */
    public OutcomeUnknown(String tool, Effect effect, Advice advice, String message, @Nullable Throwable cause) {
        super(tool, effect, advice, message, cause);
    }
}
