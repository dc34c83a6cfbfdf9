package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tool is a verification gate: it returns {@code boolean} or {@link Verdict}, and a confirmed one resets the depth of
 * the chain. A gate without parameters is run by the guard when a chain reaches its limit.
 *
 * <pre>{@code
 * @Gate
 * boolean ledgerBalances();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Gate {}
