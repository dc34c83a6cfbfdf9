package io.afterproof.processor.chain;

import io.afterproof.processor.report.Diagnostic;

/** What is counted along a path. */
public enum Measure {
    /** Tool calls since the last verification gate. */
    DEPTH(Diagnostic.CHAIN_TOO_DEEP, Diagnostic.CHAIN_UNBOUNDED),

    /** Destructive calls since the last human checkpoint. */
    STREAK(Diagnostic.DESTRUCTIVE_STREAK, Diagnostic.DESTRUCTIVE_STREAK);

    private final Diagnostic tooLong;
    private final Diagnostic unbounded;

    Measure(Diagnostic tooLong, Diagnostic unbounded) {
        this.tooLong = tooLong;
        this.unbounded = unbounded;
    }

    Diagnostic tooLong() {
        return tooLong;
    }

    Diagnostic unbounded() {
        return unbounded;
    }
}
