package funnair;

import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import org.springframework.ai.tool.annotation.Tool;

/** What each tool does, as the sample has it. */
public interface BookingTools {
    @Tool(description = "Reads a booking")
    @ReadOnly
    BookingDetails getBookingDetails(String bookingNumber, String firstName, String lastName);

    @Tool(description = "Changes the date and the airports of a booking")
    @Mutating // ERROR MutatingWithoutVerifier: BookingTools.changeBooking changes state and nothing reads
    String changeBooking(
            String bookingNumber, String firstName, String lastName, String date, String from, String to);

    @Tool(description = "Cancels a booking")
    @Mutating // ERROR MutatingWithoutVerifier: BookingTools.cancelBooking changes state and nothing reads
    String cancelBooking(String bookingNumber, String firstName, String lastName);

    @Tool(description = "Lets the customer choose another seat")
    @Mutating // ERROR MutatingWithoutVerifier: BookingTools.changeSeat changes state and nothing reads
    String changeSeat(String bookingNumber, String firstName, String lastName);
}
