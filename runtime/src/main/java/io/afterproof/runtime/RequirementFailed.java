package io.afterproof.runtime;

import org.jspecify.annotations.Nullable;

/** A check that has to agree before the call did not; the tool did not run. */
public final class RequirementFailed extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param advice what a program can do about it
     * @param message for the model that reads it
     * @param cause what led to it, or null
     */
    public RequirementFailed(String tool, Advice advice, String message, @Nullable Throwable cause) {
        super(tool, Effect.NONE, advice, message, cause);
    }
}
