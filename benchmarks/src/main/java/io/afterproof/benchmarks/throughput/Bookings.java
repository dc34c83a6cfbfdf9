package io.afterproof.benchmarks.throughput;

import java.util.concurrent.ConcurrentHashMap;

/** The tools themselves, which cost next to nothing, so that what is measured is the guard and its journal. */
final class Bookings implements BookingTools {
    private final ConcurrentHashMap<String, Long> booked = new ConcurrentHashMap<>();

    @Override
    public Booking book(String bookingId, long cents) {
        if (booked.putIfAbsent(bookingId, cents) != null) {
            throw new IllegalStateException(bookingId + " is booked twice");
        }
        return new Booking(bookingId, cents);
    }

    @Override
    public long booked(String bookingId) {
        return booked.getOrDefault(bookingId, 0L);
    }

    int size() {
        return booked.size();
    }

    void clear() {
        booked.clear();
    }
}
