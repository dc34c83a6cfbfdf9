package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    boolean isDone(String orderId);

    @Timeout("250ms")
    String a();

    @Timeout("1.5s")
    String b();

    @Timeout("PT1M30S")
    String c();

    @Mutating
    @Idempotent(window = "30d")
    @VerifyAfter(value = "isDone", within = "0s", every = "1m", settle = "2h")
    @AfterRead(value = "isDone", on = "orderId", within = "0s")
    void k(String orderId);
}
