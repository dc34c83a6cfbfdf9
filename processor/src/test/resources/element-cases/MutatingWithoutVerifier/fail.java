package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @ReadOnly
    List<String> refunds(String orderId);

    @Mutating // ERROR MutatingWithoutVerifier: OrderTools.refund changes state and nothing reads the change back. Add @VerifyAfter("isRefundDone") to it, and a check: default boolean isRefundDone(String orderId, long cents)
    void refund(String orderId, long cents);

    @Mutating(destructive = false) // ERROR MutatingWithoutVerifier: OrderTools.note
    @Retry(max = 1)
    void note(String text);
}
