package io.afterproof.processor.sarif;

import io.afterproof.processor.report.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of the documentation about each diagnostic, as the jar carries them. */
final class RulePages {
    private static final Pattern SUMMARY = Pattern.compile("\\A# .*\\n\\n((?:.+\\n)+)");
    private static final Pattern REASON = Pattern.compile("\\n## Why\\n\\n((?:.+\\n?)+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)(?:\\./)?([^)]*)\\)");
    private static final int LONGEST = 1024; // what GitHub takes

    private final Map<Diagnostic, String> pages;

    private RulePages(Map<Diagnostic, String> pages) {
        this.pages = pages;
    }

    static RulePages read() {
        Map<Diagnostic, String> pages = new EnumMap<>(Diagnostic.class);
        for (Diagnostic diagnostic : Diagnostic.values()) {
            try (InputStream page = RulePages.class.getResourceAsStream("pages/" + diagnostic.code() + ".md")) {
                if (page != null) {
                    pages.put(
                            diagnostic, new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
                }
            } catch (IOException unreadable) {
                // the address of the page is there in any case
            }
        }
        return new RulePages(pages);
    }

    /** What the diagnostic is about, in a sentence. */
    String summary(Diagnostic diagnostic) {
        return find(SUMMARY, diagnostic).orElse(diagnostic.code());
    }

    /** Why it is refused. */
    String reason(Diagnostic diagnostic) {
        return find(REASON, diagnostic).orElseGet(() -> summary(diagnostic));
    }

    /** The whole page, its links leading to where it is published. */
    Optional<String> page(Diagnostic diagnostic) {
        String folder = diagnostic.page().substring(0, diagnostic.page().lastIndexOf('/') + 1);
        return Optional.ofNullable(pages.get(diagnostic))
                .map(page -> LINK.matcher(page)
                        .replaceAll(link -> Matcher.quoteReplacement("](" + resolved(folder, link.group(1)) + ")")));
    }

    private static String resolved(String folder, String link) {
        String base = folder;
        String rest = link;
        while (rest.startsWith("../")) {
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            rest = rest.substring("../".length());
        }
        return base + rest;
    }

    private Optional<String> find(Pattern part, Diagnostic diagnostic) {
        Matcher found = part.matcher(pages.getOrDefault(diagnostic, ""));
        return found.find()
                ? Optional.of(found.group(1).strip().replace('\n', ' '))
                        .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text)
                : Optional.empty();
    }
}
