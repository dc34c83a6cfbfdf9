package io.afterproof.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding that a comment beside its line expects.
 *
 * @param file the file's name
 * @param line its line
 * @param name the diagnostic
 */
record Expectation(String file, int line, String name) {
    private static final Pattern COMMENT = Pattern.compile("// (ERROR|NOTE) (\\w+)");
    private static final Pattern MESSAGE = Pattern.compile("^\\[Afterproof/(\\w+)]", Pattern.DOTALL);

    static List<Expectation> in(Map<String, List<String>> sources) {
        List<Expectation> found = new ArrayList<>();
        sources.forEach((file, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                Matcher comment = COMMENT.matcher(lines.get(i));
                while (comment.find()) {
                    found.add(new Expectation(file, i + 1, comment.group(2)));
                }
            }
        });
        return found;
    }

    static Expectation of(Told told) {
        Matcher message = MESSAGE.matcher(told.message());
        String name = message.find() ? message.group(1) : told.message();
        return new Expectation(Path.of(told.file()).getFileName().toString(), told.line(), name);
    }

    static Map<String, List<String>> lines(Sources sources) {
        Map<String, List<String>> lines = new TreeMap<>();
        sources.files().forEach(file -> {
            try {
                lines.put(
                        Path.of(file.toUri()).getFileName().toString(),
                        file.getCharContent(true).toString().lines().toList());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return lines;
    }
}
