package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @ReadOnly
    boolean isDone(String orderId);

    @Mutating
    @Idempotent
    @VerifyAfter("isDone")
    void refund(String orderId);
}
