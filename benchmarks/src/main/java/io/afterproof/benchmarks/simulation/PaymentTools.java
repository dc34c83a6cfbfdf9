package io.afterproof.benchmarks.simulation;

import io.afterproof.Dedupe;
import io.afterproof.Guarded;
import io.afterproof.IdempotencyKey;
import io.afterproof.IdempotencyScope;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Retry;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;

/** The same payment under several sets of annotations. No request lands later than ten seconds after it was sent. */
@Guarded
interface PaymentTools {
    /** What a payment returns. */
    record Receipt(String paymentId, long cents) {}

    /** Tried again when it can be known that the first attempt came to nothing. */
    @Mutating(destructive = false)
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @Retry(max = 3, delay = "1s")
    @VerifyAfter(value = "isPaid", within = "2s", settle = "10s", recover = "receipt")
    Receipt pay(@IdempotencyKey String paymentId, long cents);

    /** The far end dedupes by the key it is sent, so that it can be tried again at once. */
    @Mutating(destructive = false)
    @Idempotent(by = Dedupe.REMOTE, scope = IdempotencyScope.GLOBAL)
    @Retry(max = 3, delay = "1s")
    @VerifyAfter(value = "isPaid", within = "2s", recover = "receipt")
    Receipt payDeduped(@IdempotencyKey String paymentId, long cents);

    /** The same, and no failure is reported before the last request can no longer land. */
    @Mutating(destructive = false)
    @Idempotent(by = Dedupe.REMOTE, scope = IdempotencyScope.GLOBAL)
    @Retry(max = 3, delay = "1s")
    @VerifyAfter(value = "isPaid", within = "2s", settle = "10s", recover = "receipt")
    Receipt payDedupedAndSettled(@IdempotencyKey String paymentId, long cents);

    /** Tried once. */
    @Mutating(destructive = false)
    @VerifyAfter(value = "isPaid", within = "2s", settle = "10s", recover = "receipt")
    Receipt payOnce(String paymentId, long cents);

    /** Tried once, and nobody says when a request is too late to land. */
    @Mutating(destructive = false)
    @VerifyAfter(value = "isPaid", within = "2s", recover = "receipt")
    Receipt payOnceUnsettled(String paymentId, long cents);

    /** What was paid in all. */
    @ReadOnly
    @Retry(max = 5, delay = "100ms")
    long paid(String paymentId);

    /** The read-back of them all. */
    default Verdict isPaid(String paymentId, long cents) {
        long paid = paid(paymentId);
        if (paid == 0) {
            return Verdict.absent("there is no payment " + paymentId);
        }
        return paid == cents ? Verdict.confirmed() : Verdict.differs(cents, paid);
    }

    /** The receipt of a payment whose answer was lost. */
    default Receipt receipt(String paymentId) {
        return new Receipt(paymentId, paid(paymentId));
    }
}
