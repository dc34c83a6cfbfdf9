package funnair;

import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.VerifyAfter;
import org.springframework.ai.tool.annotation.Tool;

/** With the verifiers that the sample's one read allows. */
public interface BookingTools {
    @Tool(description = "Reads a booking")
    @ReadOnly
    BookingDetails getBookingDetails(String bookingNumber, String firstName, String lastName);

    @Tool(description = "Changes the date and the airports of a booking")
    @Mutating
    @VerifyAfter("isChanged")
    String changeBooking(
            String bookingNumber, String firstName, String lastName, String date, String from, String to);

    @Tool(description = "Cancels a booking")
    @Mutating
    @VerifyAfter("isCancelled")
    String cancelBooking(String bookingNumber, String firstName, String lastName);

    @Tool(description = "Lets the customer choose another seat")
    @Mutating
    @VerifyAfter("hasSeat")
    String changeSeat(String bookingNumber, String firstName, String lastName);

    default boolean isChanged(
            String bookingNumber, String firstName, String lastName, String date, String from, String to) {
        BookingDetails booking = getBookingDetails(bookingNumber, firstName, lastName);
        return String.valueOf(booking.date()).equals(date)
                && from.equals(booking.from())
                && to.equals(booking.to());
    }

    default boolean isCancelled(String bookingNumber, String firstName, String lastName) {
        return getBookingDetails(bookingNumber, firstName, lastName).status() == BookingStatus.CANCELLED;
    }

    default boolean hasSeat(String bookingNumber, String firstName, String lastName) {
        return getBookingDetails(bookingNumber, firstName, lastName).seat() != null;
    }
}
