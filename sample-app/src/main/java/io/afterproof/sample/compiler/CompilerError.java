package io.afterproof.sample.compiler;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error as javac reported it.
 *
 * @param name the diagnostic's name where it is one of Afterproof's, else empty
 */
public record CompilerError(String file, long line, String name, String message) {
    private static final Pattern NAME = Pattern.compile("\\[Afterproof/(\\w+)]");

    static CompilerError of(String file, long line, String message) {
        Matcher found = NAME.matcher(message);
        return new CompilerError(file, line, found.find() ? found.group(1) : "", message);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": error: " + message;
    }
}
