package rental;

import dev.langchain4j.agent.tool.Tool;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;

public interface BookingTools {
    @Tool
    @ReadOnly
    Booking getBookingDetails(String bookingNumber, String customerName, String customerSurname);

    @Tool
    @Mutating // ERROR MutatingWithoutVerifier: BookingTools.cancelBooking changes state and nothing reads
    void cancelBooking(String bookingNumber, String customerName, String customerSurname);
}
