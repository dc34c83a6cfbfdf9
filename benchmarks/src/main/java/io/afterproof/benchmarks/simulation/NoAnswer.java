package io.afterproof.benchmarks.simulation;

/** The caller has waited long enough; whatever the reason, this is all it hears. */
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAnswer() {
        super("no answer", null, false, false);
    }
}
