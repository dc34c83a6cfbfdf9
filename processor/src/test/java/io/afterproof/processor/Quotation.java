package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A message as a page quotes it: the words of javac, wrapped to the width of a page. Where the words of a diagnostic have
 * changed, a run with {@code -Dpages=write} writes the new ones into the pages.
 */
record Quotation(Path page, String text) {
    private static final boolean WRITE = "write".equals(System.getProperty("pages"));
    private static final int WIDTH = 110;

    /** Asserts that this is what javac says; or makes it so. */
    void assertSays(String message) throws IOException {
        if (WRITE) {
            String quoted = message.lines().map(Quotation::wrapped).collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(page, Files.readString(page).replace(text, quoted));
            return;
        }
        assertThat(text).as("the message quoted in %s", page).isEqualToNormalizingWhitespace(message);
    }

    private static String wrapped(String line) {
        String indent = line.startsWith(" ")
                ? line.substring(0, line.length() - line.stripLeading().length())
                : "    ";
        StringBuilder wrapped = new StringBuilder();
        String rest = line;
        while (rest.length() > WIDTH && rest.lastIndexOf(' ', WIDTH) > indent.length()) {
            int end = rest.lastIndexOf(' ', WIDTH);
            wrapped.append(rest, 0, end).append('\n');
            rest = indent + rest.substring(end + 1);
        }
        return wrapped + rest;
    }
}
