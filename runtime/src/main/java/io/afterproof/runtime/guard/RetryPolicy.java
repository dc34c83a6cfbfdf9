package io.afterproof.runtime.guard;

import io.afterproof.runtime.DeadlineExceeded;
import java.util.List;

/**
 * When another attempt is made and how long the pause before it is; {@link io.afterproof.Retry} as data.
 *
 * @param max attempts, the first included
 * @param delayNanos the pause before the second attempt
 * @param multiplier what a pause is multiplied by for the next one
 * @param jitter the share of a pause that is random, 0 to 1
 * @param maxDelayNanos the longest pause
 * @param on the failures worth another attempt; empty for all
 * @param abortOn the failures that end the attempts
 */
record RetryPolicy(
        int max,
        long delayNanos,
        double multiplier,
        double jitter,
        long maxDelayNanos,
        List<Class<? extends Throwable>> on,
        List<Class<? extends Throwable>> abortOn) {
    static final RetryPolicy NONE = new RetryPolicy(1, 0, 1, 0, 0, List.of(), List.of());

    RetryPolicy on(List<Class<? extends Throwable>> failures) {
        return new RetryPolicy(max, delayNanos, multiplier, jitter, maxDelayNanos, failures, abortOn);
    }

    RetryPolicy abortOn(List<Class<? extends Throwable>> failures) {
        return new RetryPolicy(max, delayNanos, multiplier, jitter, maxDelayNanos, on, failures);
    }

    /** Whether a failure of attempt number {@code attempt} (from 1) may be followed by another attempt. */
    boolean allows(int attempt, Throwable failure) {
        return attempt < max
                && failure instanceof Exception
                && !matches(abortOn, failure)
                && (on.isEmpty() || matches(on, failure));
    }

    /** A timeout is the guard's own exception; policies may know it as the one it was caused by. */
    private static boolean matches(List<Class<? extends Throwable>> classes, Throwable failure) {
        return Exceptions.matches(classes, failure)
                || failure instanceof DeadlineExceeded
                        && failure.getCause() != null
                        && Exceptions.matches(classes, failure.getCause());
    }

    /**
     * The pause after attempt number {@code attempt} (from 1): exponential, capped, and then shortened by up to its
     * random share, so that many callers do not come back at the same moment.
     *
     * @param random uniform in [0, 1)
     */
    long pauseNanos(int attempt, double random) {
        double pause = Math.min(delayNanos * Math.pow(multiplier, attempt - 1), (double) maxDelayNanos);
        return (long) (pause * (1 - jitter * random));
    }
}
