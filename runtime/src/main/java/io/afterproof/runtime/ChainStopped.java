package io.afterproof.runtime;

/** The chain was stopped, and goes on only when a person resumes it; the tool did not run. */
public final class ChainStopped extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param message for the model that reads it
     */
    public ChainStopped(String tool, String message) {
        super(tool, Effect.NONE, Advice.ASK_HUMAN, message, null);
    }
}
