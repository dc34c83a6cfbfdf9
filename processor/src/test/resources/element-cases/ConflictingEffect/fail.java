package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    boolean isDone(String orderId);

    @ReadOnly // ERROR ConflictingEffect: OrderTools.refund: @ReadOnly is for a tool that changes nothing, and @Mutating says that it does. Remove one of the two.
    @Mutating
    void refund(String orderId);

    @Gate // ERROR ConflictingEffect: @Gate
    @Mutating
    @VerifyAfter("isDone")
    boolean pay(String orderId);

    @VerifyAfter("isDone") // ERROR ConflictingEffect: @VerifyAfter reads a change back, and a read makes none
    void note(String orderId);

    @ReadOnly
    @VerifyAfter("isDone") // ERROR ConflictingEffect: @VerifyAfter
    void read(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    @Expect("plausible") // ERROR ConflictingEffect: @Expect
    @Reconcile(with = "other") // ERROR ConflictingEffect: @Reconcile
    String send(String orderId);

    @Gate
    @Fallback("open") // ERROR ConflictingEffect: would open a @Gate
    boolean closed();

    default boolean open() {
        return true;
    }

    String other();

    default boolean plausible(@Result String result) {
        return !result.isEmpty();
    }
}
