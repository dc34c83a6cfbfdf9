package rental;

/** What the framework's starter would find by itself. */
public final class StoredBookingTools implements BookingTools {
    private final BookingService service;

    public StoredBookingTools(BookingService service) {
        this.service = service;
    }

    @Override
    public Booking getBookingDetails(String bookingNumber, String customerName, String customerSurname) {
        return service.getBookingDetails(bookingNumber, customerName, customerSurname);
    }

    @Override
    public void cancelBooking(String bookingNumber, String customerName, String customerSurname) {
        service.cancelBooking(bookingNumber, customerName, customerSurname);
    }
}
