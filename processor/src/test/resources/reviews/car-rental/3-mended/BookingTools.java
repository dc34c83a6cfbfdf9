package rental;

import dev.langchain4j.agent.tool.Tool;
import io.afterproof.Approval;
import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.VerifyAfter;

/** "Not found" after the cancellation is the proof; before it, it is an ordinary answer. */
@Guarded(tolerates = BookingNotFound.class)
public interface BookingTools {
    @Tool
    @ReadOnly
    Booking getBookingDetails(String bookingNumber, String customerName, String customerSurname);

    @Tool
    @Mutating(noEffectOn = BookingNotFound.class)
    @Approval
    @VerifyAfter("isCancelled")
    void cancelBooking(String bookingNumber, String customerName, String customerSurname);

    default boolean isCancelled(String bookingNumber, String customerName, String customerSurname) {
        try {
            getBookingDetails(bookingNumber, customerName, customerSurname);
            return false;
        } catch (BookingNotFound gone) {
            return true;
        }
    }
}
