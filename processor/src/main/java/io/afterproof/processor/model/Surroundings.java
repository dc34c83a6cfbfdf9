package io.afterproof.processor.model;

import java.util.Set;

/**
 * What a guard's source has to get along with.
 *
 * @param masked simple names that mean something else inside the guard: nested types and constants it inherits,
 *     parameters of its methods
 * @param methods names of the methods that it has or inherits
 * @param masksJavaLang whether the package has a type of its own with the name of one in {@code java.lang}
 * @param suppressed the lint that it would raise through no fault of its own, sorted
 * @param annotatedGenerated whether {@code javax.annotation.processing.Generated} can be seen
 */
public record Surroundings(
        Set<String> masked,
        Set<String> methods,
        boolean masksJavaLang,
        Set<String> suppressed,
        boolean annotatedGenerated) {}
