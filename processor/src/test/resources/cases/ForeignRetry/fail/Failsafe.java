package dev.failsafe;

/** As much of the library as the case needs. */
public final class Failsafe {
    public static <R> FailsafeExecutor<R> with(Policy<R> outer, Policy<R>... inner) {
        return new FailsafeExecutor<>();
    }
}
