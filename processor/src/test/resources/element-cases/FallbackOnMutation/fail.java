package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    boolean isDone(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    @Fallback("pretend") // ERROR FallbackOnMutation: @Fallback on OrderTools.refund would claim that a change was made which was not. Remove it and let the caller see the failure. If only the result was lost, a read of the same type can rebuild it: @VerifyAfter(value = "isDone", recover = "thatRead").
    String refund(String orderId);

    default String pretend() {
        return "refunded";
    }

    @Mutating
    @VerifyAfter("isDone")
    @Fallback("missing") // ERROR FallbackOnMutation
    String pay(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    @Fallback("nothing") // ERROR FallbackOnMutation: let the caller see the failure. Page
    void ship(String orderId);

    default void nothing() {}
}
