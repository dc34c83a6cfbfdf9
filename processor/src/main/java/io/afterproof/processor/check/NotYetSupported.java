package io.afterproof.processor.check;

import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import io.afterproof.processor.report.Place;

/** What is accepted nowhere because nothing enforces it yet: better refused than silently ignored. */
public final class NotYetSupported {
    private NotYetSupported() {}

    /** A {@code @Schema}. */
    public static Finding schema(Place place) {
        return Finding.of(
                Diagnostic.NOT_YET_SUPPORTED,
                place,
                "@Schema on " + place.element().getSimpleName(),
                " yet",
                "Remove it; until it is, check arguments with @Require and results with @Expect");
    }
}
