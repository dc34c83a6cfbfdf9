package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A repeat of the mutation has no second effect.
 *
 * <pre>{@code
 * @Mutating
 * @Idempotent(by = Dedupe.REMOTE, scope = IdempotencyScope.GLOBAL)
 * @VerifyAfter("isPaid")
 * Receipt pay(@IdempotencyKey String paymentId, long cents);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {
    /** Who makes sure of it. */
    Dedupe by() default Dedupe.JOURNAL;

    /** How far the key reaches. */
    IdempotencyScope scope() default IdempotencyScope.CHAIN;

    /** How long the key is remembered, as a duration ({@code "24h"}, {@code "PT24H"}). */
    String window() default "24h";
}
