package io.afterproof.sample.tools;

/** There is no order of that number; an ordinary answer. */
public final class UnknownOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownOrder(String orderId) {
        super("There is no order " + orderId + ".");
    }
}
