package shop;

import io.afterproof.Mutating;

/** A tool that says "refunded", and nothing that ever looks whether it was. */
interface UnverifiedRefund {
    @Mutating
    String refund(String orderId, long cents);
}
