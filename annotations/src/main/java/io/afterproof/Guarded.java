package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a tool interface. Optional where a method of the interface already carries an annotation of this package;
 * needed on an interface that only inherits its tools.
 *
 * <pre>{@code
 * @Guarded(maxDepth = 2, tolerates = UnknownOrder.class)
 * public interface OrderTools {
 *     @ReadOnly
 *     Order getOrder(String orderId);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Guarded {
    /** How many tool calls may follow one another without a verification gate. */
    int maxDepth() default 3;

    /**
     * How many destructive calls may follow one another without a human checkpoint. With 0 none passes but those of a tool
     * with an unconditional {@link Approval}, which are never refused for their number.
     */
    int maxDestructive() default 3;

    /** Exceptions that are ordinary answers, such as "not found"; they do not count towards the chain's breaker. */
    Class<? extends Throwable>[] tolerates() default {};
}
