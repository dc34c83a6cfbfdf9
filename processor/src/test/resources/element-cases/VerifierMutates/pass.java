package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    boolean isDone(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    String refund(String orderId);

    @Mutating
    @VerifyAfter("mixed")
    String cancel(String orderId, long cents);

    @Mutating
    @VerifyAfter("isDone")
    boolean mixed(String orderId, List<String> other);

    default boolean mixed(long cents) {
        return isDone("" + cents);
    }
}
