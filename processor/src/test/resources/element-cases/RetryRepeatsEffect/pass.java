package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @Retry(max = 20)
    boolean isDone(String orderId);

    @Mutating
    @Retry(max = 1)
    @VerifyAfter("isDone")
    void refund(String orderId);

    @Mutating
    @Retry
    @Idempotent(by = Dedupe.REMOTE)
    @VerifyAfter("isDone")
    void pay(String orderId);

    @Mutating
    @Retry
    @Idempotent(by = Dedupe.NATURAL)
    @VerifyAfter("isDone")
    void delete(String orderId);

    @Mutating
    @Retry
    @VerifyAfter(value = "isDone", settle = "0s")
    void send(String orderId);
}
