package io.afterproof.acceptance.schema;

import io.afterproof.Fallback;
import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Retry;
import io.afterproof.Schema;
import io.afterproof.Sensitive;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Tools that ask for checks in every way there is. */
@Guarded
interface BookingTools {
    record Guest(
            @NotBlank @Size(max = 20) String name,
            @Min(0) @Max(150) int age,
            @Sensitive @Size(max = 4) String pin) {}

    record Booking(@NotBlank String id, @Size(max = 3) List<Guest> guests, Map<String, @Positive Integer> extras) {}

    @Schema
    record Room(@NotBlank String number) {}

    record Node(@NotBlank String name, List<Node> children) {}

    @ReadOnly
    @Schema
    Booking find(@Size(min = 3, max = 8) String id);

    @ReadOnly
    @Schema
    @Retry(max = 3, delay = "1ms")
    Booking findAgain(String id);

    @ReadOnly
    @Schema
    @Fallback("cached")
    Booking findOrCached(String id);

    default Booking cached(String id) {
        return new Booking(id, List.of(), Map.of("cached", id.length() - 3));
    }

    @Schema
    CompletionStage<Booking> findLater(@Size(max = 8) String id);

    List<Room> rooms(Room like);

    int count(@Positive int floor);

    void unchecked(Guest guest);

    String search(@Schema Guest guest, @Sensitive @Size(max = 4) String pin);

    Node tree(@Schema Node root);

    Verdict booked(@Size(max = 8) String id);

    @Mutating
    @VerifyAfter("booked")
    @Schema
    Booking book(@Size(max = 8) String id, @Size(max = 3) List<Guest> guests);

    @Mutating
    @VerifyAfter(value = "booked", recover = "read")
    @Schema
    Booking bookWithRecovery(@Size(max = 8) String id);

    default Booking read(String id) {
        return new Booking(id, List.of(), Map.of());
    }
}
