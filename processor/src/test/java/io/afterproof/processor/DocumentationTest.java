package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.processor.Page.Block;
import io.afterproof.processor.PageCompiler.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code in README and guide does what they say of it, and links lead somewhere. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");

    /** What the guide's excerpts of a tool interface are made of. */
    private static final String DOMAIN = """
            package shop;

            import java.util.List;

            record Order(String id, long cents, long paidCents, boolean cancelled, List<Refund> refunds) {
                boolean hasRefund(String reference) {
                    return refunds.stream().anyMatch(refund -> refund.reference().equals(reference));
                }

                Refund refund(String reference) {
                    return refunds.stream().filter(refund -> refund.reference().equals(reference)).findFirst().orElseThrow();
                }

                long refundableCents() {
                    return paidCents - refunds.stream().mapToLong(Refund::cents).sum();
                }
            }

            record Refund(String reference, String orderId, long cents) {}

            record Policy(String topic, String terms) {}

            record Estimate(String orderId, String when) {}

            record Customer(String id) {}

            final class UnknownOrder extends RuntimeException {
                private static final long serialVersionUID = 1L;
            }

            final class CardDeclined extends RuntimeException {
                private static final long serialVersionUID = 1L;
            }
            """;

    @TempDir
    Path folder;

    /** Code of a page, known by its beginning; what javac says of it where the page quotes that. */
    private record Example(Path page, String source, String message) {
        @Override
        public String toString() {
            return page.getFileName() + ": "
                    + source.lines()
                            .filter(line -> !line.startsWith("import"))
                            .limit(3)
                            .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rightExamples")
    void rightExampleCompilesInSilence(Example example) throws IOException {
        Compiled compiled = new PageCompiler(folder).compile(example.source());

        assertThat(compiled).as("%s", example).isEqualTo(new Compiled(true, List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void excerptOfAToolInterfaceCompilesInSilence(Example members) throws IOException {
        String source = "package shop;\nimport io.afterproof.*;\ninterface OrderTools {\n" + members.source() + "}\n";

        Compiled compiled = new PageCompiler(folder).compile(DOMAIN, source);

        assertThat(compiled).as("%s", members).isEqualTo(new Compiled(true, List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("wrongExamples")
    void wrongExampleIsRefusedInTheWordsBelowIt(Example example) throws IOException {
        Compiled compiled = new PageCompiler(folder).compile(example.source());

        assertThat(compiled.foreign()).as("%s", example).isEmpty();
        assertThat(compiled.ours()).as("%s", example).hasSize(1);
        new Quotation(example.page(), example.message())
                .assertSays(compiled.ours().get(0));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) {
        Page page = Page.of(document);

        List<String> broken = LINK.matcher(page.prose())
                .results()
                .filter(link -> !leadsSomewhere(document, link.group(1), link.group(2)))
                .map(link -> link.group())
                .toList();

        assertThat(broken).as("links of %s", document).isEmpty();
    }

    private static boolean leadsSomewhere(Path from, String path, String anchor) {
        Path target = path.isEmpty() ? from : from.resolveSibling(path);
        return Files.exists(target)
                && (anchor == null
                        || Page.of(target).headings().stream()
                                .map(DocumentationTest::anchor)
                                .anyMatch(anchor::equals));
    }

    /** The anchor that GitHub gives a heading. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w\\- ]", "")
                .replace(' ', '-');
    }

    private static Stream<Example> rightExamples() {
        return examples("java right");
    }

    private static Stream<Example> excerpts() {
        return examples("java tools");
    }

    private static Stream<Example> wrongExamples() {
        return examples("java wrong");
    }

    private static Stream<Example> examples(String kind) {
        return Stream.of("README.md", "docs/guide.md")
                .map(Page.ROOT::resolve)
                .map(Page::of)
                .flatMap(page -> examples(kind, page));
    }

    private static Stream<Example> examples(String kind, Page page) {
        List<Block> blocks = page.blocks();
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).is(kind))
                .mapToObj(i -> new Example(
                        page.file(),
                        blocks.get(i).content(),
                        i + 1 < blocks.size() ? blocks.get(i + 1).content() : ""));
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> inDocs = Files.walk(Page.ROOT.resolve("docs"));
                Stream<Path> onTop = Files.list(Page.ROOT)) {
            return Stream.concat(inDocs, onTop)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
