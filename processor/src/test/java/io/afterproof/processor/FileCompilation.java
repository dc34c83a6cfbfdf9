package io.afterproof.processor;

import io.afterproof.Guarded;
import io.afterproof.runtime.Guards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Source files compiled into a folder, as a build tool does it. */
final class FileCompilation {
    private final Path folder;
    private final Map<String, String> sources = new LinkedHashMap<>();

    FileCompilation(Path folder) {
        this.folder = folder;
    }

    FileCompilation source(String path, String text) {
        sources.put(path, text);
        return this;
    }

    /** Where the output is. */
    Path output() {
        return folder.resolve("out");
    }

    String generated(String path) {
        return Compiled.read(output().resolve(path));
    }

    /** The class files or jar that a class comes from. */
    static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String annotations() {
        return location(Guarded.class);
    }

    static String runtime() {
        return location(Guards.class);
    }

    /** Compiles with the processor; returns what javac says, each with its line. */
    List<String> compile(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-d", output().toString()));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(output());
            JavaCompiler.CompilationTask task =
                    javac.getTask(null, manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(write()));
            task.setProcessors(List.of(new AfterproofProcessor()));
            task.call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private List<Path> write() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        return files;
    }
}
