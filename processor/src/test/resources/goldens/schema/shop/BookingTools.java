package shop;

import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Retry;
import io.afterproof.Schema;
import io.afterproof.Sensitive;
import io.afterproof.VerifyAfter;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

public interface BookingTools {
    /** A guest. */
    record Guest(@NotBlank @Size(max = 80) String name, @Min(0) @Max(150) int age) {}

    record Booking(
            @NotNull @Pattern(regexp = "[A-Z]{3}\\d{4}") String reference,
            @NotEmpty @Size(max = 8) List<Guest> guests,
            Map<@NotBlank String, @DecimalMin("0.00") @Digits(integer = 6, fraction = 2) BigDecimal> extras,
            Payment payment,
            Booking follows) {}

    sealed interface Payment permits Cash, Card {}

    record Cash(@Positive long cents) implements Payment {}

    record Card(@Sensitive @Pattern(regexp = "\\d{16}") String number) implements Payment {}

    /**
     * Finds a booking.
     *
     * @param reference as it is printed on the confirmation
     */
    @ReadOnly
    @Schema
    Booking find(@Pattern(regexp = "[A-Z]{3}\\d{4}") String reference);

    @Retry
    List<@NotBlank String> rooms(@Future LocalDate day, int floor);

    boolean isBooked(String room);

    @Mutating
    @VerifyAfter("isBooked")
    @Schema
    Booking book(@Size(max = 10) String room, @Size(max = 8) List<Guest> guests, @Sensitive @Size(max = 4) String pin);

    @Mutating
    @VerifyAfter("isBooked")
    void release(@Size(max = 10) String room, @Schema Guest by, long untouched);
}
