package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks and tools in class files that do not say what their parameters are called: nothing binds by position. */
final class NamelessParametersTest {
    private static final String MISSING =
            "the names of parameters are missing from the class file, so compile it with -parameters";

    private static final String SWAPPED = """
            package l;
            import io.afterproof.*;
            public interface A {
              boolean has(String who, String id);
              @Mutating @VerifyAfter("has") void put(String id, String who);
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void namesThatAreMissingOnBothSidesDoNotBind() {
        String library = library("l/A.java", SWAPPED);

        List<String> messages =
                user(library, "package u;\n@io.afterproof.Guarded\npublic interface B extends l.A { String other(); }");

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("3: [Afterproof/CheckSignature] @VerifyAfter on B.put cannot use has(")
                        .contains(MISSING)
                        .contains("Or declare put and has again in B, with the names of their parameters."));
    }

    @Test
    void namesThatAreDeclaredAgainBind() {
        String library = library("l/A.java", SWAPPED);

        List<String> messages = user(library, """
                        package u;
                        @io.afterproof.Guarded public interface B extends l.A {
                          @Override void put(String id, String who);
                          @Override boolean has(String who, String id);
                        }
                        """);

        assertThat(messages).isEmpty();
        assertThat(guard()).contains("verdict(has(who, id))");
    }

    @Test
    void namesThatAreInTheClassFileBind() {
        String library = library("l/A.java", SWAPPED, "-parameters");

        List<String> messages =
                user(library, "package u; @io.afterproof.Guarded public interface B extends l.A { String other(); }");

        assertThat(messages).isEmpty();
        assertThat(guard()).contains("verdict(has(who, id))");
    }

    @Test
    void anOutputFolderIsAClassFileToo() {
        FileCompilation shop = new FileCompilation(folder.resolve("user"))
                .source("u/A.java", SWAPPED.replace("package l", "package u"));
        assertThat(shop.compile("-cp", path())).isEmpty();

        List<String> messages = user(
                shop.output().toString(),
                "package u; @io.afterproof.Guarded public interface B extends A { String other(); }");

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message).contains(MISSING));
    }

    @Test
    void aStaticCheckThatIsNotSureDoesNotBind() {
        String library = library(
                "l/A.java",
                """
                package l;
                import io.afterproof.*;
                public interface A {
                  String read(String id);
                  @Mutating @VerifyAfter(value = "k", in = V.class) void pay(String memo, String id);
                }
                """,
                "l/V.java",
                "package l; public class V { public static boolean k(A t, String id) { return id.equals(t.read(id)); } }");

        List<String> messages = user(library, "package u; @io.afterproof.Guarded public interface B extends l.A {}");

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message).contains(MISSING));
    }

    @Test
    void aNameInTheSourceIsNotTakenForOneThatJavacMadeUp() {
        String library =
                library("l/Base.java", "package l; public interface Base { boolean has(String who, String id); }");

        List<String> messages = user(library, """
                package u;
                import io.afterproof.*;
                public interface B extends l.Base {
                  @Mutating @VerifyAfter("has") void put(String arg0, String arg1);
                }
                """);

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("4: ").contains(MISSING));
    }

    @Test
    void aSourceMayCallItsParametersSo() {
        List<String> messages = user(path(), """
                package u;
                import io.afterproof.*;
                public interface B {
                  boolean has(String arg1, String arg0);
                  boolean had(String arg0);
                  @Mutating @VerifyAfter("has") @Require("had") void put(String arg0, String arg1);
                }
                """);

        assertThat(messages).isEmpty();
        assertThat(guard()).contains("verdict(has(arg1, arg0))").contains("verdict(had(arg0))");
    }

    @Test
    void whatOnlyOneParameterFitsBinds() {
        String library = library("l/A.java", """
                package l;
                import io.afterproof.*;
                public interface A {
                  boolean has(String id, @Result String receipt, @IdempotencyKey String key);
                  boolean costs(long cents, String id);
                  @Mutating @VerifyAfter("has") @Require("costs") String put(String id, int cents);
                }
                """);

        List<String> messages = user(library, "package u; @io.afterproof.Guarded public interface B extends l.A {}");

        assertThat(messages).isEmpty();
        assertThat(guard()).contains("verdict(has(arg0, result, ").contains("verdict(costs(arg1, arg0))");
    }

    @Test
    void overloadsAreNotToldApartByTypes() {
        String library = library("l/A.java", """
                package l;
                import io.afterproof.*;
                public interface A {
                  boolean has(String id);
                  boolean has(int other);
                  @Mutating @VerifyAfter("has") void put(String memo, String id, int cents);
                }
                """);

        List<String> messages = user(library, "package u; @io.afterproof.Guarded public interface B extends l.A {}");

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message).contains(MISSING));
    }

    @Test
    void theEntityOfAnEarlierReadIsNotFoundByAMadeUpName() {
        String library = library(
                "l/A.java",
                "package l; import io.afterproof.*; public interface A { @ReadOnly String getOrder(String shop, String id); }");

        List<String> messages = user(library, """
                package u;
                import io.afterproof.*;
                public interface B extends l.A {
                  @ReadOnly @AfterRead(value = "getOrder", on = "arg0") String track(String arg0);
                }
                """);

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("4: ").contains(MISSING));
    }

    @Test
    void theEntityOfAToolWithoutNamesIsNotKnown() {
        String library = library(
                "l/A.java",
                "package l; import io.afterproof.*; public interface A { @ReadOnly String getOrder(String id);"
                        + " @ReadOnly @AfterRead(value = \"getOrder\", on = \"id\") String track(String id); }");

        List<String> messages = user(library, "package u; @io.afterproof.Guarded public interface B extends l.A {}");

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message).contains(MISSING));
    }

    @Test
    void aMadeUpNameIsNotWrittenIntoAnAnnotationOfAFramework() {
        String annotation =
                "package dev.langchain4j.agent.tool; public @interface P { String value() default \"\"; String name() default \"\"; }";
        String library = library(
                "l/A.java",
                "package l; public interface A { String read(@dev.langchain4j.agent.tool.P(\"the id\") String id); }",
                "dev/langchain4j/agent/tool/P.java",
                annotation);

        List<String> messages = user(library, "package u; @io.afterproof.Guarded public interface B extends l.A {}");

        assertThat(messages).isEmpty();
        assertThat(guard()).contains("@P(\"the id\") String arg0");
    }

    private String library(String path, String text, String... more) {
        FileCompilation library = new FileCompilation(folder.resolve("library")).source(path, text);
        boolean hasMore = more.length == 2;
        if (hasMore) {
            library.source(more[0], more[1]);
        }
        String[] options =
                hasMore || more.length == 0 ? new String[] {"-cp", path()} : new String[] {"-cp", path(), more[0]};
        assertThat(library.compile(options)).isEmpty();
        return library.output().toString();
    }

    private List<String> user(String library, String text) {
        return new FileCompilation(folder.resolve("user"))
                .source("u/B.java", text)
                .compile("-cp", library + File.pathSeparator + path());
    }

    private static String path() {
        return FileCompilation.annotations() + File.pathSeparator + FileCompilation.runtime();
    }

    private String guard() {
        return Compiled.read(folder.resolve("user/out/u/GuardedB.java"));
    }
}
