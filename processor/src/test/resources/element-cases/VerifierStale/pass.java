package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @ReadOnly(consistency = Consistency.EVENTUAL)
    boolean isLate(String orderId);

    @ReadOnly
    boolean isFresh(String orderId);

    @Mutating
    @VerifyAfter(value = "isLate", within = "10s")
    void refund(String orderId);

    @Mutating
    @VerifyAfter("isFresh")
    void pay(String orderId);
}
