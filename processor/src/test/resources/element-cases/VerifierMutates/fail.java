package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    String getOrder(String orderId);

    @Mutating
    @VerifyAfter("repay") // ERROR VerifierMutates: @VerifyAfter on OrderTools.refund names "repay", which changes state itself. Name a method that only reads: default boolean isRefundDone(String orderId)
    String refund(String orderId);

    @Mutating
    @VerifyAfter(value = "isDone", recover = "refund") // ERROR VerifierMutates: @VerifyAfter(recover)
    boolean repay(String orderId);

    @Mutating
    @Require("repay") // ERROR VerifierMutates: @Require
    @VerifyAfter("isDone")
    void pay(String orderId);

    @Fallback("refund") // ERROR VerifierMutates: @Fallback on OrderTools.title
    String title(String orderId);

    @Reconcile(with = "refund") // ERROR VerifierMutates: @Reconcile on OrderTools.headline
    String headline(String orderId);

    @Mutating
    @VerifyAfter("selfish") // ERROR VerifierMutates: "selfish"
    boolean selfish(String orderId);

    default boolean isDone(String orderId) {
        return getOrder(orderId).isEmpty();
    }
}
