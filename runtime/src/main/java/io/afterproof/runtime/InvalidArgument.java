package io.afterproof.runtime;

/** An argument is missing or malformed; the tool did not run. */
public final class InvalidArgument extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param message for the model that reads it
     */
    public InvalidArgument(String tool, String message) {
        super(tool, Effect.NONE, Advice.FIX_ARGUMENTS, message, null);
    }
}
