package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tool reads and changes nothing; this is also what an unannotated tool is taken for.
 *
 * <pre>{@code
 * @ReadOnly(consistency = Consistency.EVENTUAL)
 * Order getOrder(String orderId);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReadOnly {
    /** How fresh the answer is; a verifier may not rely on a cached one. */
    Consistency consistency() default Consistency.STRONG;
}
