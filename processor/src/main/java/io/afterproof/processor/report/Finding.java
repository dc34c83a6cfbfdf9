package io.afterproof.processor.report;

import java.util.Arrays;
import java.util.List;

/**
 * Something to tell, and where.
 *
 * @param diagnostic what kind of finding it is
 * @param place where
 * @param arguments what the diagnostic's template names
 */
public record Finding(Diagnostic diagnostic, Place place, List<String> arguments) {
    /** A finding, its arguments in the order of the template. */
    public static Finding of(Diagnostic diagnostic, Place place, Object... arguments) {
        return new Finding(
                diagnostic, place, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The whole message. */
    public String message() {
        return diagnostic.message(arguments.toArray());
    }

    /** The words of the message alone. */
    public String text() {
        return diagnostic.text(arguments.toArray());
    }
}
