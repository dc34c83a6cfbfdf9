package io.afterproof.runtime;

/** A person has not approved the call yet, or has denied it; the tool did not run. */
public final class ApprovalRequired extends GuardException {
    private static final long serialVersionUID = 1L;

    private final String ticketId;

    /**
     * @param tool the tool, such as {@code OrderTools.refund}
     * @param advice {@link Advice#ASK_HUMAN} while the ticket is pending
     * @param message for the model that reads it
     * @param ticketId the ticket by which a person decides
     */
    public ApprovalRequired(String tool, Advice advice, String message, String ticketId) {
        super(tool, Effect.NONE, advice, message, null);
        this.ticketId = ticketId;
    }

    /** The ticket by which a person decides; the same for each repeat of the call while it is pending. */
    public String ticketId() {
        return ticketId;
    }
}
