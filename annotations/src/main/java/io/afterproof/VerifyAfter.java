package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reads the change back after the call. The check returns {@code boolean} or {@link Verdict}; its parameters bind to
 * the tool's by name and type, any subset of them.
 *
 * <pre>{@code
 * @Mutating
 * @VerifyAfter(value = "isRefunded", within = "2s")
 * Refund refund(String orderId, long cents);
 *
 * default boolean isRefunded(String orderId, @Result Refund refund) {
 *     return getOrder(orderId).refunds().contains(refund);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface VerifyAfter {
    /** The name of the check. */
    String value();

    /** The class that declares the check as a static method; {@code void.class} for this interface. */
    Class<?> in() default void.class;

    /** How long a late view is polled for; zero for one look. */
    String within() default "0s";

    /** The pause between two looks. */
    String every() default "200ms";

    /** From when on, counted from the send, "absent" is conclusive; empty for never. */
    String settle() default "";

    /** A read, bound like a check, that returns the tool's type and rebuilds a result that was lost; empty for none. */
    String recover() default "";
}
