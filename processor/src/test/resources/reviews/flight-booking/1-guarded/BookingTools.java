package funnair;

import io.afterproof.Guarded;
import org.springframework.ai.tool.annotation.Tool;

/** The first step: the sample's tools as an interface, and nothing said about them. */
@Guarded
public interface BookingTools {
    @Tool(description = "Reads a booking")
    BookingDetails getBookingDetails(String bookingNumber, String firstName, String lastName);

    @Tool(description = "Changes the date and the airports of a booking")
    String changeBooking( // WARNING SuspectMutation
            String bookingNumber, String firstName, String lastName, String date, String from, String to);

    @Tool(description = "Cancels a booking")
    String cancelBooking(String bookingNumber, String firstName, String lastName); // WARNING SuspectMutation

    @Tool(description = "Lets the customer choose another seat")
    String changeSeat(String bookingNumber, String firstName, String lastName); // WARNING SuspectMutation
}
