package io.afterproof.runtime;

/** A call with the same key is running; this one did not run. */
public final class CallInProgress extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param message for the model that reads it
     */
    public CallInProgress(String tool, String message) {
        super(tool, Effect.NONE, Advice.RETRY_LATER, message, null);
    }
}
