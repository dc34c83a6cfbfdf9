package io.afterproof.test;

/**
 * The process has ended, as far as the tools wrapped by {@link Faults} can tell: what {@link Fault#crashBefore()} and
 * {@link Fault#crashAfter()} throw, and every call after that until {@link Faults#restart()}. An error, so that code that
 * handles exceptions lets it through.
 */
public final class SimulatedCrash extends Error {
    private static final long serialVersionUID = 1L;

    SimulatedCrash(String how) {
        super(how);
    }
}
