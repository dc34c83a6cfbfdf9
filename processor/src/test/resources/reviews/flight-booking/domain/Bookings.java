package funnair;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The airline's bookings, in memory. */
public final class Bookings {
    private final Map<String, BookingDetails> byNumber = new ConcurrentHashMap<>();

    public List<BookingDetails> all() {
        return List.copyOf(byNumber.values());
    }

    public BookingDetails find(String bookingNumber, String firstName, String lastName) {
        BookingDetails booking = byNumber.get(bookingNumber);
        if (booking == null
                || !booking.firstName().equalsIgnoreCase(firstName)
                || !booking.lastName().equalsIgnoreCase(lastName)) {
            throw new IllegalArgumentException("Booking not found");
        }
        return booking;
    }

    public void store(BookingDetails booking) {
        byNumber.put(booking.bookingNumber(), booking);
    }

    public void requireDaysBefore(BookingDetails booking, int days) {
        if (booking.date().isBefore(LocalDate.now().plusDays(days))) {
            throw new IllegalArgumentException("Too late for that");
        }
    }
}
