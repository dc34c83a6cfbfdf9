package io.afterproof.jdbc;

import io.afterproof.Dedupe;
import io.afterproof.IdempotencyKey;
import io.afterproof.IdempotencyScope;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Retry;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import java.util.List;

/** Bookings, of which each effect has a number of its own. */
interface BookingTools {
    /** The far end books as often as it is told, and nothing lands later than settle after the send. */
    @Mutating(destructive = false)
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @VerifyAfter(value = "isBooked", settle = "300ms", recover = "number")
    String book(@IdempotencyKey String id);

    /** The far end dedupes by the key it is sent. */
    @Mutating(destructive = false)
    @Idempotent(by = Dedupe.REMOTE, scope = IdempotencyScope.GLOBAL)
    @Retry(max = 2, delay = "5ms")
    @VerifyAfter(value = "isBooked", recover = "number")
    String order(@IdempotencyKey String id);

    /** The numbers of all bookings. */
    @ReadOnly
    List<String> numbers(String id);

    /** The read-back of both. */
    default Verdict isBooked(String id) {
        return switch (numbers(id).size()) {
            case 0 -> Verdict.absent("there is no booking " + id);
            case 1 -> Verdict.confirmed();
            default -> Verdict.differs(1, numbers(id));
        };
    }

    /** The number of a booking whose answer was lost. */
    default String number(String id) {
        return numbers(id).get(0);
    }
}
