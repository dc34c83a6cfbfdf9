package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A guard raises no lint of its own, whatever its interface was allowed to do. */
final class GeneratedLintTest {
    @Test
    void aGuardOfDeprecatedThingsIsSilent() {
        JavaFileObject old = Compiled.source(
                "shop.Old", "package shop;", "@Deprecated public interface Old { @Deprecated @interface Mark {} }");
        assertSilent(
                old,
                Compiled.source(
                        "shop.Tools",
                        "package shop;",
                        "import io.afterproof.*;",
                        "@Deprecated",
                        "public interface Tools {",
                        "  @Deprecated(forRemoval = true) @ReadOnly Old read(Old old);",
                        "  @SuppressWarnings(\"removal\") @Mutating @VerifyAfter(\"isDone\") void change(@Old.Mark String id);",
                        "  @Deprecated(forRemoval = true) default boolean isDone(String id) { return read(null).equals(id); }",
                        "}"));
    }

    @Test
    void aGuardOfRawTypesIsSilent() {
        assertSilent(Compiled.source(
                "shop.Tools",
                "package shop;",
                "import io.afterproof.*;",
                "import java.util.*;",
                "@SuppressWarnings({\"rawtypes\", \"unchecked\"})",
                "public interface Tools<T> {",
                "  @ReadOnly Map read(List list);",
                "  @ReadOnly T all(T... some);",
                "  @ReadOnly List<String> lists(List<String>... some);",
                "}"));
    }

    @Test
    void aGuardInTheUnnamedPackageIsSilent() {
        assertSilent(Compiled.source(
                "Tools", "public interface Tools { @io.afterproof.ReadOnly String[] read(String[] String); }"));
    }

    @Test
    void aGuardBesideTypesCalledLikeThoseOfJavaLangIsSilent() {
        assertSilent(
                Compiled.source("shop.String", "package shop;", "public class String { private String() {} }"),
                Compiled.source("shop.Override", "package shop;", "public class Override { private Override() {} }"),
                Compiled.source(
                        "shop.Tools",
                        "package shop;",
                        "public interface Tools {",
                        "  @io.afterproof.ReadOnly String read(java.lang.String id, Override other);",
                        "}"));
    }

    private static void assertSilent(JavaFileObject... sources) {
        Compiled compiled = Compiled.with(List.of(new AfterproofProcessor()), List.of(sources), Compiled.STRICT);

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.succeeded()).isTrue();
        assertThat(compiled.generatedPaths()).anyMatch(path -> path.endsWith("GuardedTools.java"));
    }
}
