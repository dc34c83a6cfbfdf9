package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Validate at the boundary by Jakarta constraints and types, and publish the JSON Schema.
 *
 * <pre>{@code
 * @Mutating
 * @VerifyAfter("isRefunded")
 * Refund refund(@Schema RefundRequest request);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface Schema {}
