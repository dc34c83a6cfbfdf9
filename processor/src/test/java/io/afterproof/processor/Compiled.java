package io.afterproof.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Sources compiled with the processor, and what came of it. */
final class Compiled {
    static final List<String> STRICT = List.of("-Xlint:all,-processing", "-Werror", "-parameters");

    private final Compilation compilation;

    private Compiled(Compilation compilation) {
        this.compilation = compilation;
    }

    static Compiled of(List<JavaFileObject> sources, String... options) {
        return with(List.of(new AfterproofProcessor()), sources, List.of(options));
    }

    static Compiled with(List<? extends Processor> processors, List<JavaFileObject> sources, List<String> options) {
        return new Compiled(
                Compiler.javac().withProcessors(processors).withOptions(options).compile(sources));
    }

    /** A source text, whatever the types in it are called. */
    static JavaFileObject source(String name, String... lines) {
        return JavaFileObjects.forSourceLines(name, lines);
    }

    /** All files below a folder of the test resources; their names are their paths in it. */
    static List<JavaFileObject> folder(String resource) {
        Path root = resource(resource);
        return files(root).stream()
                .map(file -> JavaFileObjects.forSourceString(
                        root.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", "."), read(file)))
                .toList();
    }

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Compiled.class.getResource("/" + name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean succeeded() {
        return compilation.status() == Compilation.Status.SUCCESS;
    }

    List<Diagnostic<? extends JavaFileObject>> diagnostics() {
        return List.copyOf(compilation.diagnostics());
    }

    /** Errors and warnings, as text. */
    List<String> messages() {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.NOTE) {
                messages.add(diagnostic.getMessage(Locale.ROOT));
            }
        }
        return messages;
    }

    /** What was generated, sources and resources, by path. */
    String generated(String path) {
        return compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, path)
                .or(() -> compilation.generatedFile(StandardLocation.CLASS_OUTPUT, path))
                .map(Compiled::content)
                .orElseThrow(() -> new AssertionError(path + " was not generated; " + messages()));
    }

    /** The paths of all that the processor generated, sorted; the plugin's summaries are not its own. */
    List<String> generatedPaths() {
        return compilation.generatedFiles().stream()
                .filter(file -> file.getKind() != JavaFileObject.Kind.CLASS)
                .map(file -> file.getName().replaceFirst("^/(SOURCE|CLASS)_OUTPUT/", ""))
                .filter(path -> !path.startsWith("afterproof_summaries/"))
                .sorted()
                .toList();
    }

    private static String content(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
