package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounded retries with exponential backoff and jitter. A mutation is tried again only where a repeat cannot have a second
 * effect.
 *
 * <pre>{@code
 * @ReadOnly
 * @Retry(max = 3, delay = "100ms", abortOn = UnknownOrder.class)
 * Order getOrder(String orderId);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Retry {
    /** How many attempts are made, the first included: 1 to 20. */
    int max() default 3;

    /** The pause before the second attempt; positive. */
    String delay() default "200ms";

    /** What the pause is multiplied by from one attempt to the next; at least 1. */
    double multiplier() default 2;

    /** How much of a pause is random, from 0 (none) to 1. */
    double jitter() default 0.5;

    /** The longest pause; at least {@link #delay()}. */
    String maxDelay() default "10s";

    /** The exceptions worth another attempt; empty for every one. */
    Class<? extends Throwable>[] on() default {};

    /** The exceptions that end the attempts; stronger than {@link #on()}. */
    Class<? extends Throwable>[] abortOn() default {};
}
