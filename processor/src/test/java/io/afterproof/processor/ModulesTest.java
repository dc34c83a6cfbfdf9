package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tool interfaces in named modules. */
final class ModulesTest {
    @TempDir
    private Path folder;

    private FileCompilation compilation;

    @BeforeEach
    void writeTools() {
        compilation = new FileCompilation(folder)
                .source(
                        "shop/Tools.java",
                        "package shop;\n\npublic interface Tools {\n    @io.afterproof.ReadOnly\n    String read(String id);\n}\n");
    }

    @Test
    void aGuardInAnExportedPackageRaisesNoLint() {
        compilation.source(
                "module-info.java",
                "module shop { requires transitive io.afterproof.annotations; requires io.afterproof.runtime;"
                        + " requires java.compiler; exports shop; }");

        assertThat(compilation.compile(options())).isEmpty();
        assertThat(compilation.generated("shop/GuardedTools.java"))
                .contains("@Generated(")
                .contains("@SuppressWarnings(\"exports\")");
    }

    @Test
    void aGuardInAModuleThatCannotSeeGeneratedDoesWithoutIt() {
        compilation.source("module-info.java", "module shop { requires io.afterproof.runtime; }");

        assertThat(compilation.compile(options())).isEmpty();
        assertThat(compilation.generated("shop/GuardedTools.java")).doesNotContain("@Generated(");
    }

    private static String[] options() {
        List<String> options = new ArrayList<>(Compiled.STRICT);
        options.addAll(List.of("-p", FileCompilation.annotations() + File.pathSeparator + FileCompilation.runtime()));
        return options.toArray(String[]::new);
    }
}
