package dev.failsafe;

/** As much of the library as the case needs. */
public interface CircuitBreaker<R> extends Policy<R> {
    static <R> CircuitBreaker<R> ofDefaults() {
        return new CircuitBreaker<>() {};
    }
}
