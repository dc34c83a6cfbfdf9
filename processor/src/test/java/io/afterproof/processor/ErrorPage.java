package io.afterproof.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of docs/errors, with the code that stands in it. */
record ErrorPage(String name, String text) {
    static final Path FOLDER = Path.of("..", "docs", "errors");

    private static final Pattern BLOCK = Pattern.compile("^```(.*)\\n([\\s\\S]*?)^```$", Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^#+ .*$", Pattern.MULTILINE);

    /** Every page but the index, by name. */
    static List<ErrorPage> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .sorted()
                    .map(ErrorPage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ErrorPage read(Path file) {
        try {
            return new ErrorPage(file.getFileName().toString().replace(".md", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first fenced block that says this after its fence. */
    Optional<String> block(String info) {
        return blocks().filter(block -> block.group(1).equals(info)).findFirst().map(block -> block.group(2));
    }

    /** The headings, in order; what only looks like one inside a fenced block is none. */
    List<String> headings() {
        return HEADING.matcher(BLOCK.matcher(text).replaceAll(""))
                .results()
                .map(heading -> heading.group())
                .toList();
    }

    private Stream<java.util.regex.MatchResult> blocks() {
        Matcher matcher = BLOCK.matcher(text);
        return matcher.results();
    }

    @Override
    public String toString() {
        return name;
    }
}
