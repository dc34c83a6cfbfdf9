package dev.failsafe;

/** As much of the library as the case needs. */
public interface RetryPolicy<R> extends Policy<R> {
    static <R> RetryPolicy<R> ofDefaults() {
        return new RetryPolicy<>() {};
    }
}
