package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @ReadOnly
    String getOrder(@Sensitive String orderId);
}

record Request(@Sensitive String id) {}
