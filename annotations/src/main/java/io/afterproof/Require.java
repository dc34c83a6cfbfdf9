package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks that must agree before the call: preconditions, or several independent opinions.
 *
 * <pre>{@code
 * @Mutating
 * @Require(value = {"withinPolicy", "secondModelAgrees"})
 * @VerifyAfter("isRefunded")
 * Refund refund(String orderId, long cents);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Require {
    /** The names of the checks. */
    String[] value();

    /** The class that declares the check as a static method; {@code void.class} for this interface. */
    Class<?> in() default void.class;

    /** How many of them must confirm; 0 for all. */
    int quorum() default 0;
}
