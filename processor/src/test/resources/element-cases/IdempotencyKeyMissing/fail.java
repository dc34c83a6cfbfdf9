package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    boolean isDone(String orderId);

    @Mutating
    @Idempotent(scope = IdempotencyScope.GLOBAL) // ERROR IdempotencyKeyMissing: OrderTools.refund is idempotent for every caller (GLOBAL), but none of its parameters says which calls are the same. Annotate the one that does: @IdempotencyKey String orderId.
    @VerifyAfter("isDone")
    void refund(String orderId, long cents);
}
