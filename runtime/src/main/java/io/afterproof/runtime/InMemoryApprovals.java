package io.afterproof.runtime;

import io.afterproof.runtime.ApprovalTicket.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Approvals for one process: it forgets everything when the process ends. Thread-safe. */
public final class InMemoryApprovals implements Approvals {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, ApprovalTicket> tickets = new LinkedHashMap<>();
    private final Map<CallKey, String> byCall = new LinkedHashMap<>();
    private long issued;

    /** No tickets yet. */
    public InMemoryApprovals() {}

    @Override
    public ApprovalTicket request(ApprovalRequest request) {
        return locked(() -> {
            String id = byCall.get(request.key());
            ApprovalTicket ticket = id == null ? issue(request) : ticket(id);
            if (ticket.status() != Status.DENIED) {
                return ticket;
            }
            if (!request.chained()) {
                forget(ticket);
                return ticket;
            }
            boolean sameChain = ticket.request().chainId().equals(request.chainId());
            return sameChain ? ticket : issue(request);
        });
    }

    @Override
    public boolean spend(String ticketId) {
        return locked(() -> {
            ApprovalTicket ticket = tickets.get(ticketId);
            if (ticket == null || ticket.status() != Status.GRANTED) {
                return false;
            }
            forget(ticket);
            return true;
        });
    }

    /**
     * Lets the call of a ticket be made once.
     *
     * @param by who decides
     * @param note what they say
     * @throws IllegalArgumentException if there is no such ticket
     * @throws IllegalStateException if it was denied
     */
    public void grant(String ticketId, String by, String note) {
        decide(ticketId, Status.GRANTED, by, note);
    }

    /**
     * Forbids the call of a ticket.
     *
     * @param by who decides
     * @param note what they say; the model is told
     * @throws IllegalArgumentException if there is no such ticket, or its call was made already
     * @throws IllegalStateException if it was denied
     */
    public void deny(String ticketId, String by, String note) {
        decide(ticketId, Status.DENIED, by, note);
    }

    /** The tickets that nobody has decided about, oldest first. */
    public List<ApprovalTicket> pending() {
        return locked(() -> tickets.values().stream()
                .filter(ticket -> ticket.status() == Status.PENDING)
                .toList());
    }

    private void decide(String ticketId, Status status, String by, String note) {
        locked(() -> {
            ApprovalTicket ticket = ticket(ticketId);
            if (ticket.status() == Status.DENIED) {
                throw new IllegalStateException("ticket " + ticketId + " was denied by " + ticket.by());
            }
            return tickets.put(ticketId, new ApprovalTicket(ticketId, ticket.request(), status, by, note));
        });
    }

    private ApprovalTicket issue(ApprovalRequest request) {
        String id = "T-" + ++issued;
        ApprovalTicket ticket = new ApprovalTicket(id, request, Status.PENDING, "", "");
        tickets.put(id, ticket);
        byCall.put(request.key(), id);
        return ticket;
    }

    private ApprovalTicket ticket(String id) {
        ApprovalTicket ticket = tickets.get(id);
        if (ticket == null) {
            throw new IllegalArgumentException("there is no open ticket " + id);
        }
        return ticket;
    }

    private void forget(ApprovalTicket ticket) {
        tickets.remove(ticket.id());
        byCall.remove(ticket.request().key());
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
