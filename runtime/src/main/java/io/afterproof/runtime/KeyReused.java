package io.afterproof.runtime;

/** The idempotency key was used before with other arguments; the tool did not run. */
public final class KeyReused extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param message for the model that reads it
     */
    public KeyReused(String tool, String message) {
        super(tool, Effect.NONE, Advice.FIX_ARGUMENTS, message, null);
    }
}
