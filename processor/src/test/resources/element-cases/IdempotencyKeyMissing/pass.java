package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    boolean isDone(String orderId);

    @Mutating
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @VerifyAfter("isDone")
    void refund(@IdempotencyKey String orderId, long cents);

    @Mutating
    @Idempotent
    @VerifyAfter("isDone")
    void pay(String orderId);
}
