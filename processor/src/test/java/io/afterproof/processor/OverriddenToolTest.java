package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotations that are right where they stand, and wrong for what an interface makes of the methods it inherits. */
final class OverriddenToolTest {
    private static final String TOOLS = """
            package shop;
            import io.afterproof.*;
            interface A {
              boolean isx(String id);
              @ReadOnly String read(String id);
              @Mutating
              @VerifyAfter("isx")
              void m(String id);
              @AfterRead(value = "read", on = "id")
              @ReadOnly String track(String id);
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aToolThatIsOverriddenWithOtherNamesIsAtFault() {
        List<String> messages = compile(
                TOOLS,
                "\n".repeat(20)
                        + "package shop; @io.afterproof.Guarded\ninterface B extends A {\nvoid m(String orderId); }");

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("23: [Afterproof/CheckSignature] @VerifyAfter on B.m cannot use isx(String id)"));
    }

    @Test
    void aCheckThatIsOverriddenWithOtherNamesIsAtFault() {
        List<String> messages = compile(
                TOOLS,
                "\n".repeat(20)
                        + "package shop; @io.afterproof.Guarded\ninterface B extends A {\nboolean isx(String orderId); }");

        assertThat(messages)
                .singleElement()
                .satisfies(message ->
                        assertThat(message).startsWith("23: [Afterproof/CheckSignature] @VerifyAfter on B.m"));
    }

    @Test
    void anOverloadThatIsAddedIsTheFaultOfTheInterfaceThatAddsIt() {
        List<String> messages = compile(
                TOOLS,
                "\n".repeat(20) + "package shop; @io.afterproof.Guarded\ninterface B extends A {\nboolean isx(); }");

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("23: [Afterproof/CheckSignature] @VerifyAfter on B.m")
                        .contains("so does"));
    }

    @Test
    void anEntityThatIsCalledSomethingElseIsTheFaultOfTheOverride() {
        List<String> messages = compile(
                TOOLS,
                "\n".repeat(20)
                        + "package shop; @io.afterproof.Guarded\ninterface B extends A {\nString track(String orderId); }");

        assertThat(messages)
                .singleElement()
                .satisfies(message ->
                        assertThat(message).startsWith("23: [Afterproof/CheckSignature] @AfterRead on B.track"));
    }

    @Test
    void whatIsWrongWhereItStandsIsToldThereOnce() {
        List<String> messages = compile(
                TOOLS.replace("isx(String id)", "isx(String other)"),
                "\n".repeat(20)
                        + "package shop; @io.afterproof.Guarded\ninterface B extends A {\nvoid m(String orderId); }");

        assertThat(messages)
                .singleElement()
                .satisfies(
                        message -> assertThat(message).startsWith("7: [Afterproof/CheckSignature] @VerifyAfter on "));
    }

    private List<String> compile(String a, String b) {
        return new FileCompilation(folder)
                .source("shop/A.java", a)
                .source("shop/B.java", b)
                .compile("-cp", FileCompilation.annotations() + File.pathSeparator + FileCompilation.runtime());
    }
}
