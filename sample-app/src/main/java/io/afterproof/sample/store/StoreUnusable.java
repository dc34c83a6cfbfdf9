package io.afterproof.sample.store;

/** No database can be had; the message says why, and what to do. */
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
