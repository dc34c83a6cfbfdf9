package io.afterproof.benchmarks.throughput;

import io.afterproof.Guarded;
import io.afterproof.IdempotencyKey;
import io.afterproof.IdempotencyScope;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.VerifyAfter;

/** A mutation that is deduplicated and read back. */
@Guarded
interface BookingTools {
    /** What a booking returns. */
    record Booking(String bookingId, long cents) {}

    /** Books. */
    @Mutating(destructive = false)
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @VerifyAfter("isBooked")
    Booking book(@IdempotencyKey String bookingId, long cents);

    /** What was booked; 0 for nothing. */
    @ReadOnly
    long booked(String bookingId);

    /** The read-back. */
    default boolean isBooked(String bookingId, long cents) {
        return booked(bookingId) == cents;
    }
}
