package io.afterproof.benchmarks.simulation;

/** Ends everything in the process that makes the payment; what it still tries on the way out has no effect. */
final class ProcessDied extends Error {
    private static final long serialVersionUID = 1;

    ProcessDied() {
        super("the process died", null, false, false);
    }
}
