package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An accepted finding. The reason is required and listed in the report.
 *
 * <pre>{@code
 * @SuppressGuard(value = "MutatingWithoutVerifier", reason = "fire and forget by contract, AUD-17")
 * @Mutating
 * void log(String line);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.FIELD,
    ElementType.LOCAL_VARIABLE,
    ElementType.METHOD,
    ElementType.MODULE,
    ElementType.PACKAGE,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE,
    ElementType.TYPE_PARAMETER
})
@Repeatable(SuppressGuard.List.class)
public @interface SuppressGuard {
    /** The name of the diagnostic, as it stands in the message. */
    String value();

    /** Why the finding is accepted; a blank reason is itself an error. */
    String reason();

    /** Holds several {@link SuppressGuard} on one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR,
        ElementType.FIELD,
        ElementType.LOCAL_VARIABLE,
        ElementType.METHOD,
        ElementType.MODULE,
        ElementType.PACKAGE,
        ElementType.PARAMETER,
        ElementType.RECORD_COMPONENT,
        ElementType.TYPE,
        ElementType.TYPE_PARAMETER
    })
    @interface List {
        /** The accepted findings. */
        SuppressGuard[] value();
    }
}
