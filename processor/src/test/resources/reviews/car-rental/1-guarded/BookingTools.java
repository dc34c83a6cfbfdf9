package rental;

import dev.langchain4j.agent.tool.Tool;
import io.afterproof.Guarded;

@Guarded
public interface BookingTools {
    @Tool
    Booking getBookingDetails(String bookingNumber, String customerName, String customerSurname);

    @Tool
    void cancelBooking(String bookingNumber, String customerName, String customerSurname); // WARNING SuspectMutation
}
