package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @ReadOnly(consistency = Consistency.CACHED)
    boolean isCached(String orderId);

    @ReadOnly(consistency = Consistency.EVENTUAL)
    boolean isLate(String orderId);

    @Mutating
    @VerifyAfter(value = "isCached", within = "10s") // ERROR VerifierStale: OrderTools.refund is verified by "isCached", whose answer is CACHED and may not show the change
    void refund(String orderId);

    @Mutating
    @VerifyAfter("isLate") // ERROR VerifierStale: Give it time: @VerifyAfter(value = "isLate", within = "10s").
    void pay(String orderId);

    @Mutating
    @VerifyAfter(value = "isLate", within = "0s") // ERROR VerifierStale: EVENTUAL
    void send(String orderId);
}
