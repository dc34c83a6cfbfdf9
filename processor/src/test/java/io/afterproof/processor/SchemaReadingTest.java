package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** How far types are followed, and what becomes of those that cannot be. */
final class SchemaReadingTest {
    private static JsonObject tool(Compiled compiled) {
        assertThat(compiled.messages()).isEmpty();
        return JsonParser.parseString(compiled.generated("META-INF/afterproof/tools/shop.Tools.json"))
                .getAsJsonObject()
                .getAsJsonArray("tools")
                .get(0)
                .getAsJsonObject();
    }

    private static Compiled tools(String... lines) {
        return Compiled.of(List.of(Compiled.source(
                "shop.Tools", "package shop; import io.afterproof.*; import java.util.*;" + String.join("\n", lines))));
    }

    @Test
    void aTypeThatGrowsWithoutEndHasNoForm() {
        Compiled unasked = tools(
                "@Guarded interface Tools { Nest<String> read(String id); }",
                "record Nest<T>(T value, Nest<List<T>> deeper) {}");
        Compiled asked = tools(
                "@Guarded @Schema interface Tools { Nest<String> read(String id); }",
                "record Nest<T>(T value, Nest<List<T>> deeper) {}");

        assertThat(tool(unasked).has("outputSchema")).isFalse();
        assertThat(asked.messages())
                .singleElement()
                .asString()
                .contains("[Afterproof/SchemaUnsupported]", "is made of more types than anybody could describe");
    }

    @Test
    void aClassOfALibraryIsReadOnlyWhereItIsAskedFor() {
        String holder = "final class Holder { public org.jspecify.Bean getBean() { return null; } }";
        String library = "package org.jspecify; public class Bean { public int getSize() { return 1; } }";
        JsonObject unasked = tool(Compiled.of(List.of(
                Compiled.source("org.jspecify.Bean", library),
                Compiled.source(
                        "shop.Tools",
                        "package shop; @io.afterproof.Guarded interface Tools { Holder read(String id); }" + holder))));
        JsonObject asked = tool(Compiled.of(List.of(
                Compiled.source("org.jspecify.Bean", library),
                Compiled.source(
                        "shop.Tools",
                        "package shop; @io.afterproof.Schema @io.afterproof.Guarded interface Tools { Holder read(String id); }"
                                + holder))));

        assertThat(unasked.has("outputSchema")).isFalse();
        assertThat(asked.getAsJsonObject("outputSchema")
                        .getAsJsonObject("$defs")
                        .keySet())
                .containsExactly("Bean", "Holder");
    }

    @Test
    void aTypeThatAnotherProcessorGeneratesIsWaitedFor() {
        Compiled compiled = Compiled.with(
                List.of(new AfterproofProcessor(), new MakesLine()),
                List.of(Compiled.source(
                        "shop.Tools",
                        "package shop; @io.afterproof.Guarded @io.afterproof.Schema interface Tools { Order read(String id); }",
                        "@Deprecated record Order(Line line) {}")),
                List.of());

        assertThat(tool(compiled)
                        .getAsJsonObject("outputSchema")
                        .getAsJsonObject("$defs")
                        .keySet())
                .containsExactly("Line", "Order");
    }

    @Test
    void twoTypesOfOneNameAreTwo() {
        Compiled compiled = tools(
                "@Guarded interface Tools { A.Line read(B.Line line); }",
                "class A { record Line(int x) {} }",
                "class B { record Line(A.Line y) {} }");

        assertThat(tool(compiled)
                        .getAsJsonObject("inputSchema")
                        .getAsJsonObject("$defs")
                        .keySet())
                .containsExactly("Line", "Line2");
    }

    @Test
    void theSameSourceGivesTheSameManifest() {
        String[] lines = {
            "@Guarded @Schema interface Tools { Map<String, Z> read(Set<A> all, Optional<Z> z, A a); }",
            "record Z(A a, List<Z> more) {}",
            "record A(Z z, int x, String y) {}"
        };

        assertThat(tools(lines).generated("META-INF/afterproof/tools/shop.Tools.json"))
                .isEqualTo(tools(lines).generated("META-INF/afterproof/tools/shop.Tools.json"));
        assertThat(tools(lines).generated("shop/SchemaOfTools.java"))
                .isEqualTo(tools(lines).generated("shop/SchemaOfTools.java"));
    }

    /** Generates a record in the first round. */
    @SupportedAnnotationTypes("java.lang.Deprecated")
    private static final class MakesLine extends AbstractProcessor {
        private boolean isMade;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!isMade) {
                isMade = true;
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("shop.Line").openWriter()) {
                    file.write("package shop; record Line(int quantity) {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    @Test
    void lineSeparatorsOfUnicodeInCopiedTextsDoNotBreakWhatIsGenerated() {
        Compiled compiled = tools(
                "@interface Note { String[] value(); String more() default \"\"; }",
                "@Guarded @Schema @SuppressWarnings(\"x\\u2028\")",
                "interface Tools {",
                "@ReadOnly @Note(value = {\"\\u0085\", \"a\\u2029b\\n\\\"c\\\\\"}, more = \"\\u2028\")",
                "String read(",
                "@jakarta.validation.constraints.Pattern(regexp = \"[\\u2028\\u2029\\u0085]+\") String id,",
                "@jakarta.validation.constraints.Size(max = 3, message = \"no\\u2028more\") String name); }");

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.generated("shop/GuardedTools.java"))
                .contains("@Note(value = {\"\\205\", \"a\\u2029b\\012\\\"c\\\\\"}, more = \"\\u2028\")");
    }
}
