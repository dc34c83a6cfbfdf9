package io.afterproof.runtime;

/**
 * Where a request for approval stands.
 *
 * @param id names the ticket to people
 * @param request what is asked
 * @param status whether a person decided
 * @param by who decided; empty while nobody has
 * @param note what they said; empty while nobody has
 */
public record ApprovalTicket(String id, ApprovalRequest request, Status status, String by, String note) {
    /** Whether a person decided. */
    public enum Status {
        /** Nobody has yet. */
        PENDING,
        /** The call may be made once. */
        GRANTED,
        /** The call must not be made. */
        DENIED
    }
}
