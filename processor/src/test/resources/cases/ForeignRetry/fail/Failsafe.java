package dev.failsafe;

import java.util.List;

/** As much of the library as the case needs. */
public final class Failsafe {
    public static <R> FailsafeExecutor<R> with(Policy<R> outer, Policy<R>... inner) {
        return new FailsafeExecutor<>();
    }

    public static <R> FailsafeExecutor<R> with(List<? extends Policy<R>> policies) {
        return new FailsafeExecutor<>();
    }
}
