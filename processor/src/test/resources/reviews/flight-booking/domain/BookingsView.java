package funnair;

import java.util.List;

/** The table beside the chat; it asks the bookings, not the tools. */
public final class BookingsView {
    private final Bookings bookings;

    public BookingsView(Bookings bookings) {
        this.bookings = bookings;
    }

    public List<String> rows() {
        return bookings.all().stream()
                .map(booking -> booking.bookingNumber() + " " + booking.status() + " " + booking.seat())
                .toList();
    }
}
