package io.afterproof.verify;

import javax.tools.Diagnostic.Kind;

/**
 * A finding, as it is told.
 *
 * @param kind how loud it is
 * @param file the source file, with the folders of its package
 * @param line the line; 0 where the class file does not say
 * @param member the class and method
 * @param message what was found, and how to mend it
 */
public record Told(Kind kind, String file, int line, String member, String message) {
    /** In the form of javac: {@code app/Agent.java:12: error: …}, the method on a line of its own. */
    public String text() {
        String loudness = switch (kind) {
            case ERROR -> "error";
            case WARNING, MANDATORY_WARNING -> "warning";
            default -> "note";
        };
        return file + (line > 0 ? ":" + line : "") + ": " + loudness + ": " + message + "\n    in " + member;
    }
}
