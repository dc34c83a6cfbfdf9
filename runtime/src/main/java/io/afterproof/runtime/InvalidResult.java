package io.afterproof.runtime;

/** The tool returned something malformed. */
public final class InvalidResult extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param effect whether the effect happened
     * @param message for the model that reads it
     */
    public InvalidResult(String tool, Effect effect, String message) {
        super(tool, effect, Advice.DO_NOT_RETRY, message, null);
    }
}
