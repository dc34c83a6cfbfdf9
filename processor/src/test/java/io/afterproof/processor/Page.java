package io.afterproof.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the documentation, with the code that stands in it. */
record Page(Path file, String text) {
    static final Path ROOT = Path.of("..");
    static final Path ERRORS = ROOT.resolve("docs/errors");

    private static final Pattern FENCED = Pattern.compile("^```(.*)\\n([\\s\\S]*?)^```$", Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^#+ .*$", Pattern.MULTILINE);

    /** A fenced block: what stands after its fence, and its lines. */
    record Block(String info, String content) {
        boolean is(String wanted) {
            return info.equals(wanted);
        }
    }

    static Page of(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page about a diagnostic has its name. */
    String name() {
        return file.getFileName().toString().replace(".md", "");
    }

    List<Block> blocks() {
        return FENCED.matcher(text)
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    /** The content of the first block of that kind. */
    Optional<String> block(String info) {
        return blocks().stream()
                .filter(block -> block.is(info))
                .map(Block::content)
                .findFirst();
    }

    /** The lines of the first block of that kind, which has to be there. */
    String code(String info) {
        return block(info).orElseThrow(() -> new AssertionError(file + " has no ```" + info));
    }

    /** The headings, in order. */
    List<String> headings() {
        return HEADING.matcher(prose()).results().map(MatchResult::group).toList();
    }

    /** The text without what is fenced. */
    String prose() {
        return FENCED.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return name();
    }
}
