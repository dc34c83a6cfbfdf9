package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @ReadOnly
    @Idempotent // WARNING IdempotentRead: OrderTools.getOrder reads
    String getOrder(String orderId);

    @Idempotent(scope = IdempotencyScope.GLOBAL) // WARNING IdempotentRead: OrderTools.find reads
    String find(String orderId);
}
