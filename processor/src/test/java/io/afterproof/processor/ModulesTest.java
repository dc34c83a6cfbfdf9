package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.Guarded;
import io.afterproof.runtime.Guards;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tool interfaces in named modules, compiled from files as a build tool does it. */
final class ModulesTest {
    private static final String TOOLS = "package shop;\n\n"
            + "public interface Tools {\n    @io.afterproof.ReadOnly\n    String read(String id);\n}\n";

    @TempDir
    private Path folder;

    @Test
    void aGuardInAnExportedPackageRaisesNoLint() throws IOException, URISyntaxException {
        List<String> messages =
                compile("module shop { requires transitive io.afterproof.annotations; requires io.afterproof.runtime;"
                        + " requires java.compiler; exports shop; }");

        assertThat(messages).isEmpty();
        assertThat(guard()).contains("@Generated(").contains("@SuppressWarnings(\"exports\")");
    }

    @Test
    void aGuardInAModuleThatCannotSeeGeneratedDoesWithoutIt() throws IOException, URISyntaxException {
        List<String> messages = compile("module shop { requires io.afterproof.runtime; }");

        assertThat(messages).isEmpty();
        assertThat(guard()).doesNotContain("@Generated(");
    }

    private String guard() throws IOException {
        return Files.readString(folder.resolve("out/shop/GuardedTools.java"));
    }

    private List<String> compile(String module) throws IOException, URISyntaxException {
        Path sources = Files.createDirectories(folder.resolve("src/shop"));
        Path output = Files.createDirectories(folder.resolve("out"));
        List<Path> files = List.of(
                Files.writeString(folder.resolve("src/module-info.java"), module),
                Files.writeString(sources.resolve("Tools.java"), TOOLS));
        List<String> options = new ArrayList<>(Compiled.STRICT);
        options.addAll(List.of("-d", output.toString()));
        options.addAll(List.of("-p", location(Guarded.class) + File.pathSeparator + location(Guards.class)));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new AfterproofProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
