package io.afterproof.runtime;

/** The entity was not read earlier in this chain, or too long ago; the tool did not run. */
public final class ReadRequired extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param message for the model that reads it
     */
    public ReadRequired(String tool, String message) {
        super(tool, Effect.NONE, Advice.READ_FIRST, message, null);
    }
}
