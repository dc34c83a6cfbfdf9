package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    boolean isDone(String orderId);

    @Mutating
    @Retry // ERROR RetryRepeatsEffect: @Retry(max = 3) may repeat the effect of OrderTools.refund.
    @VerifyAfter("isDone")
    void refund(String orderId);

    @Mutating
    @Retry(delay = "1s", max = 2) // ERROR RetryRepeatsEffect: @VerifyAfter(value = "isDone", settle = "30s")
    @Idempotent
    @VerifyAfter("isDone")
    void pay(String orderId);
}
