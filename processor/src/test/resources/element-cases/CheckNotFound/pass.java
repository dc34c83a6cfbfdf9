package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools extends Checked {
    @Mutating
    @Require(value = {"allowed", "mine"}, in = Checks.class, quorum = 1)
    @Approval(when = "large")
    @AfterRead(value = "getOrder", on = "orderId")
    @VerifyAfter(value = "isRefunded", recover = "findRefund")
    String refund(String orderId, long cents);

    @Expect("plausible")
    @Reconcile(with = "handbook", by = "same")
    @Fallback("cached")
    String getOrder(String orderId);

    String handbook(String orderId);

    default boolean mine(long cents) {
        return cents > 0;
    }

    default boolean same(@Result String a, @Other String b) {
        return a.equals(b);
    }
}

interface Checked {
    @ReadOnly
    String getOrder(String orderId);

    default boolean isRefunded(String orderId) {
        return getOrder(orderId).isEmpty();
    }

    default boolean large(long cents) {
        return cents > 100;
    }

    default boolean plausible(@Result String order) {
        return !order.isEmpty();
    }

    default String findRefund(String orderId) {
        return getOrder(orderId);
    }

    default String cached() {
        return "";
    }
}

final class Checks {
    private Checks() {}

    static Verdict allowed(Checked tools, String orderId) {
        return tools.getOrder(orderId).isEmpty() ? Verdict.absent("no order") : Verdict.confirmed();
    }
}
