package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @Mutating
    @VerifyAfter("isRefundd") // ERROR CheckNotFound: @VerifyAfter on OrderTools.refund names "isRefundd", which OrderTools does not have. Did you mean "isRefunded"?
    String refund(String orderId, long cents);

    @Mutating
    @VerifyAfter(value = "isRefunded", recover = "findRefnd") // ERROR CheckNotFound: Did you mean "findRefund"?
    String refundAll(String orderId);

    @Mutating
    @Require({"isRefunded", "policyAllows"}) // ERROR CheckNotFound: @Require on OrderTools.pay names "policyAllows", which OrderTools does not have. Declare it: default boolean policyAllows(String orderId) { … }
    @Approval(when = "large") // ERROR CheckNotFound: default boolean large(String orderId)
    @AfterRead(value = "getOder", on = "orderId") // ERROR CheckNotFound: Did you mean "getOrder"?
    @VerifyAfter("") // ERROR CheckNotFound: names no method. Declare it: default boolean isPayDone(String orderId)
    void pay(String orderId);

    @Require({}) // ERROR CheckNotFound: names no check
    @Expect("plausible") // ERROR CheckNotFound: default boolean plausible(String orderId, @Result String result)
    @Fallback("cachd") // ERROR CheckNotFound: Did you mean "cached"?
    String getOrder(String orderId);

    @Reconcile(with = "handbok") // ERROR CheckNotFound: Did you mean "handbook"?
    String site();

    @Reconcile(with = "handbook", by = "sameTerm") // ERROR CheckNotFound: Did you mean "sameTerms"?
    String intranet();

    @Expect(value = "positive", in = Checks.class) // ERROR CheckNotFound: names "positive", which Checks and OrderTools does not have. Declare it: static boolean positive(OrderTools tools, String orderId, @Result String result)
    String third(String orderId);

    String handbook();

    default boolean isRefunded(String orderId) {
        return getOrder(orderId).isEmpty();
    }

    default String findRefund(String orderId) {
        return getOrder(orderId);
    }

    default boolean sameTerms(@Result String first, @Other String second) {
        return first.equals(second);
    }

    default String cached() {
        return "";
    }
}

final class Checks {
    private Checks() {}
}
