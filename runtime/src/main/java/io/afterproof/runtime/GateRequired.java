package io.afterproof.runtime;

/** The chain ran as deep as it may without a verification gate; the tool did not run. */
public final class GateRequired extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param message for the model that reads it
     */
    public GateRequired(String tool, String message) {
        super(tool, Effect.NONE, Advice.PASS_GATE, message, null);
    }
}
