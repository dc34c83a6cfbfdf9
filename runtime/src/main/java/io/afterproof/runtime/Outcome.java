package io.afterproof.runtime;

/** How a guarded call ended. */
public enum Outcome {
    /** A mutation that happened, read back where it has a verifier. */
    CONFIRMED,
    /** A read that returned its result. */
    OK,
    /** A read that failed, or a mutation that is proved to have had no effect. */
    FAILED,
    /** A mutation of which nobody knows whether, or as what, it happened. */
    UNKNOWN,
    /** The guard did not let the call through; the tool did not run. */
    REFUSED
}
