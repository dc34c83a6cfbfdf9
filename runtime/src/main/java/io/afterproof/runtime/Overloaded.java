package io.afterproof.runtime;

/** The limit of calls is reached; the tool did not run. */
public final class Overloaded extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param message for the model that reads it
     */
    public Overloaded(String tool, String message) {
        super(tool, Effect.NONE, Advice.RETRY_LATER, message, null);
    }
}
