package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @ReadOnly
    List<String> refunds(String orderId);

    @Mutating
    @VerifyAfter("isRefunded")
    void refund(String orderId, long cents);

    default boolean isRefunded(String orderId) {
        return !refunds(orderId).isEmpty();
    }

    @SuppressGuard(value = "MutatingWithoutVerifier", reason = "fire and forget by contract, AUD-17")
    @Mutating
    void log(String line);
}
