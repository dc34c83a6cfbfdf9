package dev.failsafe;

/** As much of the library as the case needs. */
public interface CircuitBreaker<R> extends Policy<R> {}
