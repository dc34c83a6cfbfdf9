package shop;

import io.afterproof.AfterRead;
import io.afterproof.Approval;
import io.afterproof.Gate;
import io.afterproof.Guarded;
import io.afterproof.Idempotent;
import io.afterproof.Limit;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Require;
import io.afterproof.Result;
import io.afterproof.Retry;
import io.afterproof.Sensitive;
import io.afterproof.Timeout;
import io.afterproof.VerifyAfter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Guarded(maxDepth = 2, tolerates = UnknownOrder.class)
@Limit(concurrent = 8)
public interface OrderTools {
    @ReadOnly
    Order getOrder(String orderId);

    List<Order> ordersOf(@Sensitive String customer, int page);

    @Retry(abortOn = UnknownOrder.class)
    @Limit(perSecond = 20)
    long countOrders() throws IOException;

    @Mutating(noEffectOn = CardDeclined.class)
    @Idempotent
    @Retry
    @Timeout("5s")
    @AfterRead(value = "getOrder", on = "orderId")
    @Require("refundable")
    @Approval(when = "large")
    @VerifyAfter(value = "isRefunded", settle = "30s", recover = "findRefund")
    Refund refund(String orderId, long cents, @Nullable String note);

    @Mutating(destructive = false)
    @VerifyAfter("isNoted")
    void note(String orderId, String text);

    @Gate
    boolean balanced();

    default boolean refundable(String orderId) {
        return !getOrder(orderId).refunded();
    }

    default boolean large(long cents) {
        return cents > 10_000;
    }

    default boolean isRefunded(String orderId, @Result @Nullable Refund refund) {
        return getOrder(orderId).refunded();
    }

    default boolean isNoted(String orderId) {
        return getOrder(orderId).id().equals(orderId);
    }

    default Refund findRefund(String orderId) {
        return new Refund(getOrder(orderId).id());
    }
}
