package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Tool interfaces that speak of types which other processors are still to generate. */
final class RoundsTest {
    private static final JavaFileObject TOOLS = Compiled.source(
            "shop.Tools",
            "package shop;",
            "import io.afterproof.*;",
            "@Guarded(tolerates = NoOrder.class)",
            "public interface Tools extends Base<Order> {",
            "  @Mutating @VerifyAfter(value = \"isDone\", in = Checks.class)",
            "  java.util.List<Order> change(Order order);",
            "}",
            "interface Base<T> { @ReadOnly T read(String id); }");

    private static final Generating ORDER =
            new Generating("shop.Order", "package shop; public record Order(String id) {}");

    private static final Generating REST = new Generating(
            "shop.Checks",
            "package shop; class Checks { static boolean isDone(Tools tools, Order order) { return tools.read(order.id()) != null; } }"
                    + " class NoOrder extends RuntimeException { NoOrder() {} }");

    @Test
    void anInterfaceWaitsUntilItsTypesAreGenerated() {
        Compiled compiled =
                Compiled.with(List.of(new AfterproofProcessor(), Generator.of(ORDER, REST)), List.of(TOOLS), List.of());

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.generated("shop/GuardedTools.java")).contains("verdict(Checks.isDone(this, order))");
    }

    @Test
    void theOrderOfProcessorsMakesNoDifference() {
        Compiled compiled =
                Compiled.with(List.of(Generator.of(ORDER, REST), new AfterproofProcessor()), List.of(TOOLS), List.of());

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.generatedPaths()).contains("shop/GuardedTools.java");
    }

    @Test
    void aTypeThatNobodyGeneratesIsLeftToJavac() {
        Compiled compiled =
                Compiled.with(List.of(new AfterproofProcessor(), Generator.of(REST)), List.of(TOOLS), List.of());

        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.messages())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains("cannot find symbol"))
                .noneSatisfy(message -> assertThat(message).contains("Afterproof"));
    }

    @Test
    void oneInterfaceWaitingKeepsNoOtherFromBeingChecked() {
        JavaFileObject other = Compiled.source(
                "shop.Other", "package shop;", "interface Other { @io.afterproof.Mutating void change(); }");

        Compiled compiled = Compiled.with(
                List.of(new AfterproofProcessor(), Generator.of(ORDER, REST)), List.of(TOOLS, other), List.of());

        // javac starts no further round after an error, and tells what was not generated because of it.
        assertThat(compiled.messages().get(0)).startsWith("[Afterproof/MutatingWithoutVerifier] Other.change");
        assertThat(compiled.messages())
                .filteredOn(message -> message.contains("Afterproof"))
                .hasSize(1);
    }

    /** A source to generate. */
    private record Generating(String name, String text) {}

    /** Generates one source in each round. */
    private static final class Generator extends AbstractProcessor {
        private final Deque<Generating> sources;

        private Generator(List<Generating> sources) {
            this.sources = new ArrayDeque<>(sources);
        }

        static Generator of(Generating... sources) {
            return new Generator(List.of(sources));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Generating next = round.processingOver() ? null : sources.poll();
            if (next != null) {
                try (Writer file =
                        processingEnv.getFiler().createSourceFile(next.name()).openWriter()) {
                    file.write(next.text());
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            return false;
        }
    }
}
