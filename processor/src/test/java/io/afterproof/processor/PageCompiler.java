package io.afterproof.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the code of a page as its reader would, with the processor and the plugin found on the processor path. */
final class PageCompiler {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(?:\\w+ )*(?:class|interface|@interface|record|enum) (\\w+)", Pattern.MULTILINE);

    /** What the pages use of other libraries. */
    private static final String SPRING_RETRY = """
            package org.springframework.retry.annotation;

            public @interface Retryable {}
            """;

    private final Path folder;

    PageCompiler(Path folder) {
        this.folder = folder;
    }

    /** Compiles source files, each named after its first type. */
    Compiled compile(String... sources) throws IOException {
        List<Path> files = new ArrayList<>(List.of(write(SPRING_RETRY)));
        for (String source : sources) {
            files.add(write(source));
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String path = System.getProperty("java.class.path");
        List<String> options = List.of("-d", classes.toString(), "-cp", path, "-processorpath", path);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean success = javac.getTask(
                            new StringWriter(),
                            manager,
                            said,
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            return Compiled.of(success, said.getDiagnostics());
        }
    }

    private Path write(String source) throws IOException {
        Path file = folder.resolve(first(PACKAGE, source).replace('.', '/') + "/" + first(TYPE, source) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private static String first(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in:\n" + source);
        }
        return matcher.group(1);
    }

    /**
     * What javac said, in its own form.
     *
     * @param success whether it compiled
     * @param ours what Afterproof reported
     * @param foreign the errors that javac reported of its own
     */
    record Compiled(boolean success, List<String> ours, List<String> foreign) {
        private static final String NAME = "[Afterproof/";

        static Compiled of(boolean success, List<Diagnostic<? extends JavaFileObject>> said) {
            List<String> ours = new ArrayList<>();
            List<String> foreign = new ArrayList<>();
            for (Diagnostic<? extends JavaFileObject> diagnostic : said) {
                if (diagnostic.getMessage(Locale.ROOT).contains(NAME)) {
                    ours.add(line(diagnostic));
                } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                    foreign.add(line(diagnostic));
                }
            }
            return new Compiled(success, List.copyOf(ours), List.copyOf(foreign));
        }

        private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            String place = source == null
                    ? ""
                    : Path.of(source.toUri()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
            String kind = switch (diagnostic.getKind()) {
                case ERROR -> "error: ";
                case WARNING, MANDATORY_WARNING -> "warning: ";
                default -> "note: ";
            };
            return place + kind + diagnostic.getMessage(Locale.ROOT);
        }
    }
}
