package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tool changes state. It needs a {@link VerifyAfter} that reads the change back.
 *
 * <pre>{@code
 * @Mutating(destructive = false, noEffectOn = CardDeclined.class)
 * @VerifyAfter("isPaid")
 * Receipt pay(String orderId, long cents);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Mutating {
    /** Whether the change cannot simply be made good again; destructive calls in a row are limited. */
    boolean destructive() default true;

    /** Exceptions that prove that nothing happened; every other one leaves the outcome unknown. */
    Class<? extends Throwable>[] noEffectOn() default {};
}
