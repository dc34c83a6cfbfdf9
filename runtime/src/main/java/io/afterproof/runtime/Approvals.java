package io.afterproof.runtime;

/** Where people decide about calls. Must be thread-safe. */
public interface Approvals {
    /**
     * The ticket of a call: the one it has, or a new pending one. A denial stands for the chain; a call outside every
     * chain is told of it once, and may ask anew after that.
     */
    ApprovalTicket request(ApprovalRequest request);

    /**
     * Uses up a granted ticket, immediately before the call is sent.
     *
     * @return false if it is not granted, or was used up already
     */
    boolean spend(String ticketId);
}
