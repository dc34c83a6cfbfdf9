package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter of {@link Reconcile#by()}: receives the second source's result.
 *
 * <pre>{@code
 * default boolean sameTerms(@Result Policy site, @Other Policy handbook) {
 *     return site.terms().equals(handbook.terms());
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Other {}
