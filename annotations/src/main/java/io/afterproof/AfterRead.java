package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The same entity must have been read earlier in this chain.
 *
 * <pre>{@code
 * @Mutating
 * @AfterRead(value = "getOrder", on = "orderId")
 * @VerifyAfter("isRefunded")
 * Refund refund(String orderId, long cents);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AfterRead {
    /** The name of the read tool. */
    String value();

    /** The parameter, of both tools, that says which entity it is. */
    String on();

    /** How old the read may be; empty for as old as the chain. */
    String within() default "";
}
