package io.afterproof.jdbc;

import io.afterproof.Dedupe;
import io.afterproof.IdempotencyKey;
import io.afterproof.IdempotencyScope;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;

/** Payments at a far end. */
interface PaymentTools {
    /** What a payment returns. */
    record Receipt(String paymentId, long cents) {}

    /** The far end does what it is told as often as it is told, and nothing lands later than a second after the send. */
    @Mutating(destructive = false)
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @VerifyAfter(value = "isPaid", settle = "1s", recover = "receipt")
    Receipt pay(@IdempotencyKey String paymentId, long cents);

    /** The far end dedupes by the key it is sent. */
    @Mutating(destructive = false)
    @Idempotent(by = Dedupe.REMOTE, scope = IdempotencyScope.GLOBAL)
    @VerifyAfter("isPaid")
    void send(@IdempotencyKey String paymentId, long cents);

    /** Nobody knows when a payment is too late to land. */
    @Mutating(destructive = false)
    @VerifyAfter("isPaid")
    void wire(@IdempotencyKey String paymentId, long cents);

    /** What was paid in all. */
    @ReadOnly
    long paid(String paymentId);

    /** The read-back of all three. */
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
