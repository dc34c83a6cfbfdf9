package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter of a check: receives the tool's result.
 *
 * <pre>{@code
 * default boolean isRefunded(String orderId, @Result Refund refund) {
 *     return getOrder(orderId).refunds().contains(refund);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Result {}
