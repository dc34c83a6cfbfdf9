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
    @Retry(delay = "1s", max = 2) // ERROR RetryRepeatsEffect: Dedupe.JOURNAL is not enough here: the guard replays the result that it recorded, and of an attempt whose outcome is unknown it has none; or from when on "absent" is conclusive, @VerifyAfter(value = "isDone", settle = "30s")
    @Idempotent
    @VerifyAfter("isDone")
    void pay(String orderId);
}
