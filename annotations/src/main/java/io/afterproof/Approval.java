package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A human decides before the call.
 *
 * <pre>{@code
 * @Mutating
 * @Approval(when = "large")
 * @VerifyAfter("isRefunded")
 * Refund refund(String orderId, long cents);
 *
 * default boolean large(long cents) {
 *     return cents > 10_000;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Approval {
    /** The check that says whether a human is needed; empty for always. */
    String when() default "";

    /** The class that declares the check as a static method; {@code void.class} for this interface. */
    Class<?> in() default void.class;
}
