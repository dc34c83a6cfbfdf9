package io.afterproof.sample.tools;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import io.afterproof.Guarded;
import io.afterproof.IdempotencyKey;
import io.afterproof.IdempotencyScope;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Schema;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the agent may do for a support ticket. A ticket outlives the process that works on it, so its number is the key:
 * whichever process asks again asks for the same refund. The shop keeps the number with the money, so that the check finds
 * this refund and no other.
 */
@Guarded
@Schema
public interface TicketTools {

    @Tool("Pays money back to a customer, for a support ticket.")
    @Mutating
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @VerifyAfter(value = "isPaidBack", settle = "2s", recover = "refundFor")
    Refund refund(
            @P("the ticket's number, such as T-77") @Size(max = 20) @IdempotencyKey String ticketId,
            @P("the order's number") @Size(max = 20) String orderId,
            @P("the amount in cents") @Positive @Max(1_000_000) long cents);

    @ReadOnly
    List<Refund> refundsOn(String ticketId);

    default Verdict isPaidBack(String ticketId, String orderId, long cents) {
        List<Refund> refunds = refundsOn(ticketId);
        if (refunds.isEmpty()) {
            return Verdict.absent("no refund was made for ticket " + ticketId);
        }
        Refund first = refunds.get(0);
        return refunds.size() == 1 && first.orderId().equals(orderId) && first.cents() == cents
                ? Verdict.confirmed()
                : Verdict.differs("one refund of " + cents + " cents on order " + orderId, refunds);
    }

    /** The refund whose answer never came. */
    default Refund refundFor(String ticketId) {
        return refundsOn(ticketId).get(0);
    }
}
