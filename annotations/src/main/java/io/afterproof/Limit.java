package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Backpressure: calls beyond the limit are refused at once.
 *
 * <pre>{@code
 * @Limit(concurrent = 4, perSecond = 20)
 * Order getOrder(String orderId);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Limit {
    /** How many calls may run at the same time; 0 for no limit. */
    int concurrent() default 0;

    /** How many calls may start in a second, which is also the burst; 0 for no limit. */
    double perSecond() default 0;
}
