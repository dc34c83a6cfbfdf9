package rental;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bookings, in memory; a cancelled one is gone. */
public final class BookingService {
    private final Map<String, Booking> bookings = new ConcurrentHashMap<>();

    public Booking getBookingDetails(String bookingNumber, String customerName, String customerSurname) {
        Booking booking = bookings.get(bookingNumber);
        if (booking == null
                || !booking.customerName().equals(customerName)
                || !booking.customerSurname().equals(customerSurname)) {
            throw new BookingNotFound(bookingNumber);
        }
        return booking;
    }

    public void cancelBooking(String bookingNumber, String customerName, String customerSurname) {
        getBookingDetails(bookingNumber, customerName, customerSurname);
        bookings.remove(bookingNumber);
    }
}
