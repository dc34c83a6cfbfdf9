package io.afterproof.verify;

/** What keeps the verification from being made, in words for the person who started it. */
public final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    Problem(String message) {
        super(message);
    }
}
