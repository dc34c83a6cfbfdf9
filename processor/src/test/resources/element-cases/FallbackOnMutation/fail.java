package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    boolean isDone(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    @Fallback("pretend") // ERROR FallbackOnMutation: @Fallback on OrderTools.refund would claim that a change was made which was not. Remove it; rebuild a lost result with @VerifyAfter(value = "isDone", recover = "pretend").
    String refund(String orderId);

    default String pretend() {
        return "refunded";
    }

    @Mutating
    @VerifyAfter("isDone")
    @Fallback("missing") // ERROR FallbackOnMutation
    String pay(String orderId);
}
