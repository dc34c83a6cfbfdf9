package io.afterproof.test;

/**
 * A call that a {@link VerifierProof} makes: what has to be read or made first, and last the change whose verifier is to
 * be proved. It is made many times, each time on tools of their own, inside an open chain.
 *
 * @param <T> the tool interface
 */
@FunctionalInterface
public interface SampleCall<T> {
    /**
     * Makes the call.
     *
     * @param tools guarded
     */
    void on(T tools) throws Throwable;
}
