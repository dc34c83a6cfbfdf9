package io.afterproof.runtime;

import io.afterproof.runtime.ApprovalTicket.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Approvals for one process: it forgets everything when the process ends. Thread-safe. */
public final class InMemoryApprovals implements ApprovalDesk {
    private static final Duration KEPT = Duration.ofDays(7);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Held> tickets = new LinkedHashMap<>(); // in the order in which they were touched
    private final Map<CallKey, List<Held>> byCall = new HashMap<>();
    private final long kept;
    private final Clock clock;
    private long issued;

    /** A ticket at the desk; guarded by the lock. */
    private static final class Held {
        private ApprovalTicket ticket;
        private long touched;
        private boolean told;

        Held(ApprovalTicket ticket, long touched) {
            this.ticket = ticket;
            this.touched = touched;
        }

        CallKey key() {
            return ticket.request().key();
        }

        boolean isOpen() {
            return ticket.status() != Status.DENIED;
        }

        boolean denies(ApprovalRequest request) {
            return !isOpen() && (request.chained() ? ticket.request().chainId().equals(request.chainId()) : !told);
        }
    }

    /** No tickets yet; keeps each for 7 days after it was touched. */
    public InMemoryApprovals() {
        this(KEPT, Clock.systemUTC());
    }

    /**
     * No tickets yet.
     *
     * @param kept how long a ticket is kept that nobody touches
     * @param clock tells how long that is
     * @throws IllegalArgumentException if tickets are to be kept for less than a millisecond
     */
    public InMemoryApprovals(Duration kept, Clock clock) {
        this.kept = kept.toMillis();
        if (this.kept < 1) {
            throw new IllegalArgumentException("tickets must be kept for a millisecond at least, not for " + kept);
        }
        this.clock = clock;
    }

    @Override
    public ApprovalTicket request(ApprovalRequest request) {
        return locked(() -> {
            List<Held> same = byCall.getOrDefault(request.key(), List.of());
            for (Held held : same) {
                if (held.denies(request)) {
                    return told(held, request);
                }
            }
            for (Held held : same) {
                if (held.isOpen()) {
                    return held.ticket;
                }
            }
            return issue(request);
        });
    }

    @Override
    public boolean spend(String ticketId) {
        return locked(() -> {
            Held held = tickets.get(ticketId);
            if (held == null || held.ticket.status() != Status.GRANTED) {
                return false;
            }
            forget(held);
            return true;
        });
    }

    @Override
    public void grant(String ticketId, String by, String note) {
        decide(ticketId, Status.GRANTED, by, note);
    }

    @Override
    public void deny(String ticketId, String by, String note) {
        decide(ticketId, Status.DENIED, by, note);
    }

    @Override
    public List<ApprovalTicket> pending() {
        return locked(() -> tickets.values().stream()
                .map(held -> held.ticket)
                .filter(ticket -> ticket.status() == Status.PENDING)
                .toList());
    }

    private void decide(String ticketId, Status status, String by, String note) {
        locked(() -> {
            Held held = tickets.get(ticketId);
            if (held == null) {
                throw new IllegalArgumentException("there is no open ticket " + ticketId);
            }
            if (!held.isOpen()) {
                throw new IllegalStateException("ticket " + ticketId + " was denied by " + held.ticket.by());
            }
            held.ticket = new ApprovalTicket(ticketId, held.ticket.request(), status, by, note);
            held.touched = clock.millis();
            tickets.remove(ticketId);
            return tickets.put(ticketId, held);
        });
    }

    private ApprovalTicket told(Held denial, ApprovalRequest request) {
        if (!request.chained()) {
            denial.told = true;
            if (!denial.ticket.request().chained()) {
                forget(denial);
            }
        }
        return denial.ticket;
    }

    private ApprovalTicket issue(ApprovalRequest request) {
        String id = "T-" + ++issued;
        ApprovalTicket ticket = new ApprovalTicket(id, request, Status.PENDING, "", "");
        Held held = new Held(ticket, clock.millis());
        tickets.put(id, held);
        byCall.computeIfAbsent(request.key(), key -> new ArrayList<>(1)).add(held);
        return ticket;
    }

    private void forget(Held held) {
        tickets.remove(held.ticket.id());
        unlink(held);
    }

    private void unlink(Held held) {
        byCall.computeIfPresent(held.key(), (key, all) -> {
            all.remove(held);
            return all.isEmpty() ? null : all;
        });
    }

    private void sweep() {
        long before = clock.millis() - kept;
        for (Iterator<Held> oldest = tickets.values().iterator(); oldest.hasNext(); ) {
            Held held = oldest.next();
            if (held.touched > before) {
                return;
            }
            oldest.remove();
            unlink(held);
        }
    }

    private <T extends @Nullable Object> T locked(Supplier<T> action) {
        lock.lock();
        try {
            sweep();
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
