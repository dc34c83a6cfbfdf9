package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the {@code -A} options do. */
final class OptionsTest {
    private static final JavaFileObject SUSPECT = Compiled.source(
            "shop.Tools",
            "package shop;",
            "@io.afterproof.Guarded",
            "public interface Tools { void cancel(String id); }");

    private static final JavaFileObject READ = Compiled.source(
            "shop.Tools",
            "package shop;",
            "public interface Tools { @io.afterproof.ReadOnly String read(String id); }");

    @Test
    void warningsAreWarningsByDefault() {
        Compiled compiled = Compiled.of(List.of(SUSPECT));

        assertThat(compiled.succeeded()).isTrue();
        assertThat(ours(compiled)).singleElement().satisfies(warning -> {
            assertThat(warning.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
            assertThat(warning.getMessage(null)).startsWith("[Afterproof/SuspectMutation]");
        });
    }

    @Test
    void warningsCanFailTheBuild() {
        Compiled compiled = Compiled.of(List.of(SUSPECT), "-Aafterproof.warnings=error");

        assertThat(compiled.succeeded()).isFalse();
        assertThat(ours(compiled)).singleElement().satisfies(error -> {
            assertThat(error.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
            assertThat(error.getMessage(null)).startsWith("[Afterproof/SuspectMutation]");
        });
    }

    @Test
    void warningsCanBeSwitchedOff() {
        Compiled compiled = Compiled.of(List.of(SUSPECT), "-Aafterproof.warnings=off");

        assertThat(compiled.succeeded()).isTrue();
        assertThat(ours(compiled)).isEmpty();
        assertThat(compiled.generatedPaths()).contains("shop/GuardedTools.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Aafterproof.warnings=loud",
                "-Aafterproof.warnings",
                "-Aafterproof.component=guice",
                "-Aafterproof.schema=openai",
                "-Aafterproof.schema",
                "-Aafterproof.sarif",
                "-Aafterproof.sarif="
            })
    void anOptionThatCannotBeFollowedIsAnError(String option) {
        Compiled compiled = Compiled.of(List.of(READ), option);

        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.messages())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("[Afterproof/NotYetSupported] -Aafterproof.")
                        .contains("is not supported")
                        .endsWith("NotYetSupported.md"));
    }

    @Test
    void noOptionRaisesLint() {
        Compiled compiled = Compiled.of(
                List.of(READ), "-Xlint:all", "-Werror", "-Aafterproof.warnings=error", "-Aafterproof.component=none");

        assertThat(compiled.messages())
                .filteredOn(message -> !message.contains("No processor claimed"))
                .allSatisfy(message -> assertThat(message).contains("warnings found and -Werror"));
    }

    @Test
    void schemasForStrictModeStandInTheManifestOnlyWhenAskedFor() {
        String manifest = "META-INF/afterproof/tools/shop.Tools.json";

        assertThat(Compiled.of(List.of(READ), "-Aafterproof.schema=openai-strict")
                        .generated(manifest))
                .contains("\"inputSchema\"", "\"inputSchemaStrict\"");
        assertThat(Compiled.of(List.of(READ), "-Aafterproof.schema=standard").generated(manifest))
                .contains("\"inputSchema\"")
                .doesNotContain("inputSchemaStrict");
    }

    @Test
    void aGuardCanBeAComponentOfJakarta() {
        List<JavaFileObject> sources = new ArrayList<>(Compiled.folder("frameworks"));
        sources.add(READ);

        Compiled compiled = Compiled.of(sources, "-Aafterproof.component=jakarta");

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.generated("shop/GuardedTools.java"))
                .containsSubsequence(
                        "@Singleton\npublic final class GuardedTools",
                        "    @Inject\n    public GuardedTools(@Raw Tools delegate, Guards guards)");
    }

    @Test
    void aGuardCanBeAComponentOfSpring() {
        List<JavaFileObject> sources = new ArrayList<>(Compiled.folder("frameworks"));
        sources.add(READ);

        Compiled compiled = Compiled.of(sources, "-Aafterproof.component=spring");

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.generated("shop/GuardedTools.java"))
                .containsSubsequence(
                        "@Component\n@Primary\npublic final class GuardedTools",
                        "    public GuardedTools(@Raw Tools delegate, Guards guards)");
    }

    @Test
    void aComponentOfALibraryThatIsNotThereIsAnError() {
        Compiled compiled = Compiled.of(List.of(READ), "-Aafterproof.component=spring");

        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.messages())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(
                                "-Aafterproof.component=spring is not supported without org.springframework.stereotype.Component"
                                        + " on the class path. Add the library that has it"));
    }

    private static List<Diagnostic<? extends JavaFileObject>> ours(Compiled compiled) {
        return compiled.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(null).startsWith("[Afterproof/"))
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .toList();
    }
}
