package funnair;

import io.afterproof.Approval;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Require;
import io.afterproof.Result;
import io.afterproof.VerifyAfter;
import java.time.LocalDate;
import org.springframework.ai.tool.annotation.Tool;

/** What the prompt asks the model to do, asked of the guard. */
public interface BookingTools {
    @Tool(description = "Reads a booking")
    @ReadOnly
    BookingDetails getBookingDetails(String bookingNumber, String firstName, String lastName);

    @Tool(description = "Changes the date and the airports of a booking")
    @Mutating(noEffectOn = IllegalArgumentException.class)
    @Require("mayChange")
    @Approval
    @Idempotent
    @VerifyAfter("isChanged")
    String changeBooking(
            String bookingNumber, String firstName, String lastName, String date, String from, String to);

    @Tool(description = "Cancels a booking")
    @Mutating(noEffectOn = IllegalArgumentException.class)
    @Require("mayCancel")
    @Approval
    @Idempotent
    @VerifyAfter("isCancelled")
    String cancelBooking(String bookingNumber, String firstName, String lastName);

    @Tool(description = "Lets the customer choose another seat, and answers which")
    @Mutating(destructive = false)
    @VerifyAfter("hasSeat")
    String changeSeat(String bookingNumber, String firstName, String lastName);

    default boolean mayChange(String bookingNumber, String firstName, String lastName) {
        return !getBookingDetails(bookingNumber, firstName, lastName)
                .date()
                .isBefore(LocalDate.now().plusDays(1));
    }

    default boolean mayCancel(String bookingNumber, String firstName, String lastName) {
        return !getBookingDetails(bookingNumber, firstName, lastName)
                .date()
                .isBefore(LocalDate.now().plusDays(2));
    }

    default boolean isChanged(
            String bookingNumber, String firstName, String lastName, String date, String from, String to) {
        BookingDetails booking = getBookingDetails(bookingNumber, firstName, lastName);
        return booking.date().equals(LocalDate.parse(date))
                && booking.from().equals(from)
                && booking.to().equals(to);
    }

    default boolean isCancelled(String bookingNumber, String firstName, String lastName) {
        return getBookingDetails(bookingNumber, firstName, lastName).status() == BookingStatus.CANCELLED;
    }

    default boolean hasSeat(String bookingNumber, String firstName, String lastName, @Result String seat) {
        return getBookingDetails(bookingNumber, firstName, lastName).seat().equals(seat);
    }
}
