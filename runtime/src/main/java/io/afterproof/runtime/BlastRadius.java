package io.afterproof.runtime;

/** Too many destructive calls in a row without a human checkpoint; the tool did not run. */
public final class BlastRadius extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param message for the model that reads it
     */
    public BlastRadius(String tool, String message) {
        super(tool, Effect.NONE, Advice.ASK_HUMAN, message, null);
    }
}
