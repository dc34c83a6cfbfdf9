package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reviewed exception to the depth rule in orchestration code.
 *
 * <pre>{@code
 * @ChainLimit(depth = 5, reason = "reads of one report, reviewed with the data team")
 * Report monthly(ReportTools tools) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE, ElementType.PACKAGE})
public @interface ChainLimit {
    /** How many tool calls may follow one another here without a gate. */
    int depth();

    /** Why that is safe; must not be blank. */
    String reason();
}
