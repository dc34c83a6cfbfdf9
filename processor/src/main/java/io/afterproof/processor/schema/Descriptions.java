package io.afterproof.processor.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What annotations of frameworks, and Javadoc, say that something is for. */
public final class Descriptions {
    private static final Map<String, List<String>> MEMBERS = Map.ofEntries(
            Map.entry("com.fasterxml.jackson.annotation.JsonPropertyDescription", List.of("value")),
            Map.entry("com.fasterxml.jackson.annotation.JsonClassDescription", List.of("value")),
            Map.entry("dev.langchain4j.agent.tool.P", List.of("description", "value")),
            Map.entry("dev.langchain4j.agent.tool.Tool", List.of("value")),
            Map.entry("dev.langchain4j.model.output.structured.Description", List.of("value")),
            Map.entry("org.springframework.ai.tool.annotation.Tool", List.of("description")),
            Map.entry("org.springframework.ai.tool.annotation.ToolParam", List.of("description")),
            Map.entry("org.springframework.ai.mcp.annotation.McpToolParam", List.of("description")),
            Map.entry("org.springaicommunity.mcp.annotation.McpToolParam", List.of("description")),
            Map.entry("com.google.adk.tools.Annotations.Schema", List.of("description")),
            Map.entry("io.quarkiverse.mcp.server.Tool", List.of("description")),
            Map.entry("io.quarkiverse.mcp.server.ToolArg", List.of("description")),
            Map.entry("com.embabel.agent.api.annotation.LlmTool.Param", List.of("description")),
            Map.entry("io.swagger.v3.oas.annotations.media.Schema", List.of("description")));

    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n|\\n?\\s*<p>|(?:^|\\n)\\s*@");
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");

    private final Elements elements;
    private final @Nullable Element home;

    /**
     * Descriptions for a tool interface. Javadoc is read in its own source file only: elsewhere it would depend on
     * which files a build happens to compile together.
     */
    public Descriptions(Elements elements, Element tools) {
        this.elements = elements;
        this.home = outermost(tools);
    }

    /** What annotations say. */
    Optional<String> said(List<? extends AnnotationMirror> annotations) {
        for (AnnotationMirror annotation : annotations) {
            for (String member : MEMBERS.getOrDefault(Note.name(annotation), List.of())) {
                Note note = new Note(annotation, elements);
                String text = String.join("\n", note.texts(member)).strip();
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** The first paragraph of an element's Javadoc. */
    Optional<String> documented(Element element) {
        return comment(element).map(text -> plain(PARAGRAPH.split(text, 2)[0])).filter(text -> !text.isEmpty());
    }

    /** What the Javadoc of a method or record says of a parameter or component. */
    public Optional<String> documented(Element owner, String parameter) {
        return comment(owner).flatMap(text -> {
            Matcher tag = Pattern.compile(
                            "(?:^|\\n)\\s*@param\\s+" + Pattern.quote(parameter) + "\\s+([\\s\\S]*?)(?=\\n\\s*@|$)")
                    .matcher(text);
            return tag.find() ? Optional.of(plain(tag.group(1))) : Optional.empty();
        });
    }

    private Optional<String> comment(Element element) {
        @Nullable Element outer = outermost(element);
        return outer != null && outer.equals(home)
                ? Optional.ofNullable(elements.getDocComment(element))
                : Optional.empty();
    }

    private static String plain(String text) {
        String unwrapped = TAG.matcher(INLINE.matcher(text).replaceAll("$1")).replaceAll("");
        return unwrapped.replaceAll("\\s+", " ").strip();
    }

    private static @Nullable Element outermost(Element element) {
        @Nullable Element outer = element;
        while (outer != null
                && outer.getEnclosingElement() != null
                && !(outer.getEnclosingElement() instanceof PackageElement)) {
            outer = outer.getEnclosingElement();
        }
        return outer;
    }
}
