package io.afterproof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A semantic check of a read's result. It makes the read a verified one: a gate for the chain.
 *
 * <pre>{@code
 * @ReadOnly
 * @Expect("plausible")
 * Quote getQuote(String symbol);
 *
 * default boolean plausible(@Result Quote quote) {
 *     return quote.price() > 0;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Expect {
    /** The name of the check. */
    String value();

    /** The class that declares the check as a static method; {@code void.class} for this interface. */
    Class<?> in() default void.class;
}
