package io.afterproof.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the code of a page as a reader would: one file, the processor and the plugin found on the processor path. */
final class PageCompiler {
    private static final String OURS = "[Afterproof/";

    /** What the pages use of other libraries. */
    private static final String SPRING_RETRY =
            """
            package org.springframework.retry.annotation;

            public @interface Retryable {}
            """;

    private final Path folder;

    PageCompiler(Path folder) {
        this.folder = folder;
    }

    /** The result of compiling {@code source} as {@code shop/Shop.java}. */
    Compiled compile(String source) throws IOException {
        Path output = Files.createDirectories(folder.resolve("classes"));
        List<Path> units = List.of(
                write("shop/Shop.java", source), write("org/springframework/retry/annotation/Retryable.java", SPRING_RETRY));
        String path = System.getProperty("java.class.path");
        List<String> options = List.of("-d", output.toString(), "-cp", path, "-processorpath", path);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean success = javac.getTask(
                            new StringWriter(), files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(units))
                    .call();
            return new Compiled(success, List.copyOf(diagnostics.getDiagnostics()));
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** What javac said. */
    record Compiled(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        /** The lines of ours, as javac prints them. */
        List<String> ours() {
            return lines(true);
        }

        /** The errors that are not ours, as javac prints them. */
        List<String> foreignErrors() {
            return lines(false);
        }

        private List<String> lines(boolean ours) {
            return diagnostics.stream()
                    .filter(diagnostic -> ours == message(diagnostic).startsWith(OURS))
                    .filter(diagnostic -> ours || diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .map(Compiled::line)
                    .toList();
        }

        private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
            String kind =
                    switch (diagnostic.getKind()) {
                        case ERROR -> "error: ";
                        case WARNING, MANDATORY_WARNING -> "warning: ";
                        default -> "note: ";
                    };
            JavaFileObject source = diagnostic.getSource();
            String place = source == null
                    ? ""
                    : Path.of(source.toUri()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
            return place + kind + message(diagnostic);
        }

        private static String message(Diagnostic<?> diagnostic) {
            return diagnostic.getMessage(Locale.ROOT);
        }
    }
}
