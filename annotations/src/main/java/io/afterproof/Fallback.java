package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A degraded answer for a read that failed. A mutation cannot have one: it would claim success.
 *
 * <pre>{@code
 * @ReadOnly
 * @Fallback("lastKnownPrice")
 * Price getPrice(String sku);
 *
 * default Price lastKnownPrice(String sku) {
 *     return Price.unknown(sku);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fallback {
    /** The name of the method, bound like a check, that returns the read's type. */
    String value();
}
