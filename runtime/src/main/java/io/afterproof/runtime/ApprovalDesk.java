package io.afterproof.runtime;

import java.util.List;

/**
 * Approvals with the side on which people decide. What nobody touched for as long as the desk keeps tickets, 7 days unless
 * it was told otherwise, it forgets: a ticket that nobody decided about, a grant that nobody used, a denial. The call that
 * comes after that gets a new ticket. Thread-safe.
 */
public interface ApprovalDesk extends Approvals {
    /**
     * Lets the call of a ticket be made once.
     *
     * @param by who decides
     * @param note what they say
     * @throws IllegalArgumentException if there is no such ticket
     * @throws IllegalStateException if it was denied
     */
    void grant(String ticketId, String by, String note);

    /**
     * Forbids the call of a ticket.
     *
     * @param by who decides
     * @param note what they say; the model is told
     * @throws IllegalArgumentException if there is no such ticket, or its call was made already
     * @throws IllegalStateException if it was denied
     */
    void deny(String ticketId, String by, String note);

    /** The tickets that nobody has decided about, oldest first. */
    List<ApprovalTicket> pending();
}
