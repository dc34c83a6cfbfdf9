package io.afterproof.processor.report;

import java.util.List;
import java.util.Optional;

/**
 * A finding as it was told, or accepted, and all that a reader without the compiler needs of it.
 *
 * @param diagnostic what kind of finding
 * @param severity how loud it was told; what it would have been, if it was accepted
 * @param text the words of the message, without name and page
 * @param spot where; empty where the compiler does not tell
 * @param symbol the declaration it is on or in; empty for what is about the whole compilation
 * @param related other declarations that the message names, if they have a source here
 * @param path the calls that lead to it, if it is about a path
 * @param suppressions who accepted it; none, if nobody did
 */
public record Entry(
        Diagnostic diagnostic,
        Diagnostic.Severity severity,
        String text,
        Optional<Spot> spot,
        Optional<Symbol> symbol,
        List<Waypoint> related,
        List<Waypoint> path,
        List<Suppression> suppressions) {
    /** Something about the compilation as a whole. */
    public static Entry general(Diagnostic diagnostic, String text) {
        return new Entry(
                diagnostic,
                diagnostic.severity(),
                text,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
