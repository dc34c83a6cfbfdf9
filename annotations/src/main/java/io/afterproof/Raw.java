package io.afterproof;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The qualifier of the unguarded implementation, where a container injects it into its guard
 * ({@code -Aafterproof.component=jakarta|spring}).
 *
 * <pre>{@code
 * @Singleton
 * @Raw
 * final class DatabaseOrderTools implements OrderTools { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
@Qualifier
@org.springframework.beans.factory.annotation.Qualifier
public @interface Raw {}
