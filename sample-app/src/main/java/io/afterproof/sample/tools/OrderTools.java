package io.afterproof.sample.tools;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import io.afterproof.AfterRead;
import io.afterproof.Dedupe;
import io.afterproof.Guarded;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Result;
import io.afterproof.Retry;
import io.afterproof.Schema;
import io.afterproof.Timeout;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the agent may do with orders. LangChain4j's annotations say what the model sees, Afterproof's what a call does
 * and what proves it, Jakarta's which values make sense. A read without {@link Tool} is there for the checks, not for the model.
 */
@Guarded(tolerates = UnknownOrder.class)
@Schema
public interface OrderTools {

    @Tool("Reads one order.")
    @ReadOnly
    Order getOrder(@P("the order's number, such as A-1001") @Size(max = 20) String orderId);

    @Tool("Pays a part of an order, or all of it, back to the customer.")
    @Mutating
    @Idempotent
    @AfterRead(value = "getOrder", on = "orderId")
    @VerifyAfter("isRefunded")
    Refund refund(
            @P("the order's number") @Size(max = 20) String orderId,
            @P("the amount in cents") @Positive @Max(1_000_000) long cents);

    @Tool("Takes the price of an order from the customer's card.")
    @Mutating
    @Idempotent
    @Timeout("300ms")
    @Retry(max = 3, delay = "100ms")
    @VerifyAfter(value = "isCharged", every = "100ms", settle = "3s", recover = "paymentFor")
    Payment charge(
            @P("the order's number") @Size(max = 20) String orderId,
            @P("the amount in cents") @Positive @Max(1_000_000) long cents);

    @Tool("Changes where an order is delivered.")
    @Mutating(destructive = false, noEffectOn = UnknownOrder.class)
    @Idempotent(by = Dedupe.NATURAL)
    @VerifyAfter("isDeliveredTo")
    void changeAddress(
            @P("the order's number") @Size(max = 20) String orderId,
            @P("street, number, postcode and town") @NotBlank @Size(max = 200) String address);

    @ReadOnly
    List<Refund> refundsOf(String orderId);

    @ReadOnly
    List<Payment> paymentsOf(String orderId);

    default boolean isRefunded(String orderId, @Result Refund refund) {
        return refundsOf(orderId).contains(refund);
    }

    /** Says "absent" only where the provider has nothing, so that a late booking can still turn up before it settles. */
    default Verdict isCharged(String orderId, long cents) {
        List<Payment> payments = paymentsOf(orderId);
        if (payments.isEmpty()) {
            return Verdict.absent("the provider has booked no payment for order " + orderId);
        }
        long taken = payments.stream().mapToLong(Payment::cents).sum();
        return taken == cents ? Verdict.confirmed() : Verdict.differs(cents + " cents", taken + " cents");
    }

    /** The payment whose answer never came. */
    default Payment paymentFor(String orderId) {
        return paymentsOf(orderId).get(0);
    }

    default boolean isDeliveredTo(String orderId, String address) {
        return address.equals(getOrder(orderId).address());
    }
}
