package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reads a second source of truth and compares. It makes the read a verified one: a gate for the chain.
 *
 * <pre>{@code
 * @ReadOnly
 * @Reconcile(with = "policyFromHandbook")
 * Policy policyFromSite(String topic);
 *
 * @ReadOnly
 * Policy policyFromHandbook(String topic);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reconcile {
    /** The read tool that asks the second source; its parameters bind like a check's. */
    String with();

    /** The check that compares {@link Result} with {@link Other}; empty for {@code equals}. */
    String by() default "";

    /** The class that declares the check as a static method; {@code void.class} for this interface. */
    Class<?> in() default void.class;
}
