package rental;

public class BookingNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BookingNotFound(String bookingNumber) {
        super("There is no booking " + bookingNumber);
    }
}
