package io.afterproof.processor.report;

import java.util.Optional;

/** Tells where declarations and their annotations stand. Annotation processors cannot; the javac plugin lends them this. */
@FunctionalInterface
public interface Positions {
    /** For compilers that do not tell. */
    Positions UNKNOWN = place -> Optional.empty();

    /** Where a place is, if it has a source in this compilation. */
    Optional<Spot> of(Place place);
}
