package io.afterproof.jdbc;

/** A call was not resolved, and nothing was changed: the message says why. */
public final class ResolutionRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    ResolutionRefused(String why) {
        super(why);
    }
}
