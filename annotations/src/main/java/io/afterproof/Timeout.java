package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long the guard waits for one attempt. It stops waiting; it never claims that the effect stopped.
 *
 * <pre>{@code
 * @Timeout("5s")
 * Order getOrder(String orderId);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Timeout {
    /** The wait, as a positive duration ({@code "5s"}, {@code "PT5S"}). */
    String value();
}
