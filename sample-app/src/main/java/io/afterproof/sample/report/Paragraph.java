package io.afterproof.sample.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text, broken into lines between its words. */
final class Paragraph {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Paragraph() {}

    /** The text in lines of at most {@code width}, unless a single word is longer; at least one line. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BLANKS.split(text.strip(), -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
