package io.afterproof.test;

import io.afterproof.Dedupe;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Retry;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Tools to make go wrong. */
interface OrderTools {
    record Refund(String id, String orderId, long cents) {}

    @ReadOnly
    List<Refund> refundsOf(String orderId);

    @ReadOnly
    @Retry(max = 3, delay = "1s")
    String addressOf(String orderId) throws IOException;

    @ReadOnly
    CompletionStage<String> addressLater(String orderId);

    @Mutating
    @VerifyAfter(value = "isRefunded", within = "5s", every = "1s", settle = "10s", recover = "refundIn")
    Refund refund(String orderId, long cents);

    @Mutating
    @VerifyAfter("isRefunded")
    CompletionStage<Refund> refundLater(String orderId, long cents);

    @Mutating(destructive = false)
    @Idempotent(by = Dedupe.NATURAL)
    @VerifyAfter("isDeliveredTo")
    void move(String orderId, String address);

    default Verdict isRefunded(String orderId, long cents) {
        return refundsOf(orderId).stream().anyMatch(refund -> refund.cents() == cents)
                ? Verdict.confirmed()
                : Verdict.absent("no refund of " + cents);
    }

    default Refund refundIn(String orderId) {
        return refundsOf(orderId).get(0);
    }

    default Verdict isDeliveredTo(String orderId, String address) throws IOException {
        String found = addressOf(orderId);
        return found.equals(address) ? Verdict.confirmed() : Verdict.differs(address, found);
    }
}
