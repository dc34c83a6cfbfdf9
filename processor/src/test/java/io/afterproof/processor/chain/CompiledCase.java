package io.afterproof.processor.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources with the findings they expect beside the offending lines, and the findings that javac tells. */
final class CompiledCase {
    private static final Pattern EXPECTATION = Pattern.compile("// (ERROR|WARNING|NOTE) (\\w+)(?:: ([^/]*))?");
    private static final Pattern MESSAGE = Pattern.compile("\\[Afterproof/(\\w+)\\].*", Pattern.DOTALL);

    private final List<Path> sources;

    private CompiledCase(List<Path> sources) {
        this.sources = sources;
    }

    /** One file, or all files of a folder, with the tools that all cases share. */
    static CompiledCase of(Path fileOrFolder, Path... shared) {
        return new CompiledCase(Stream.concat(Stream.of(fileOrFolder), Stream.of(shared))
                .flatMap(CompiledCase::files)
                .filter(path -> path.toString().endsWith(".java"))
                .toList());
    }

    /** {@code file:line Name}, sorted; of javac's own errors the message. */
    List<String> expected() {
        List<String> expected = new ArrayList<>();
        forEachExpectation((place, matcher) -> expected.add(place + " " + matcher.group(2)));
        return expected.stream().sorted().toList();
    }

    /** The message of each expected finding, where the comment gives a part of it. */
    List<String> missingTexts(List<Diagnostic<? extends JavaFileObject>> told) {
        List<String> missing = new ArrayList<>();
        forEachExpectation((place, matcher) -> {
            String text = matcher.group(3);
            if (text != null
                    && told.stream()
                            .noneMatch(diagnostic -> line(diagnostic).equals(place)
                                    && name(diagnostic).equals(matcher.group(2))
                                    && diagnostic.getMessage(Locale.ROOT).contains(text.strip()))) {
                missing.add(place + " " + matcher.group());
            }
        });
        return missing;
    }

    static List<String> found(List<Diagnostic<? extends JavaFileObject>> told) {
        return told.stream()
                .map(diagnostic -> line(diagnostic) + " " + name(diagnostic))
                .sorted()
                .toList();
    }

    /** Compiles, the plugin started by javac itself, and returns errors and what else is ours. */
    List<Diagnostic<? extends JavaFileObject>> compile(Path output, String... options) {
        return run(output, Stream.concat(Stream.of("-proc:none", "-Xlint:none"), Stream.of(options)));
    }

    /** The same with the annotation processor. */
    List<Diagnostic<? extends JavaFileObject>> compileWithProcessor(Path output) {
        return run(output, Stream.of("-processorpath", System.getProperty("java.class.path")));
    }

    private List<Diagnostic<? extends JavaFileObject>> run(Path output, Stream<String> options) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(told, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> all =
                    Stream.concat(options, Stream.of("-d", output.toString())).toList();
            javac.getTask(
                            null,
                            files,
                            told,
                            all,
                            null,
                            sources.stream().map(Source::new).toList())
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || diagnostic.getMessage(Locale.ROOT).startsWith("[Afterproof/"))
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .toList();
    }

    private void forEachExpectation(java.util.function.BiConsumer<String, Matcher> action) {
        for (Path source : sources) {
            List<String> lines = read(source).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = EXPECTATION.matcher(lines.get(i));
                while (matcher.find()) {
                    action.accept(source.getFileName() + ":" + (i + 1), matcher);
                }
            }
        }
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return source == null ? "?" : Path.of(source.toUri()).getFileName() + ":" + diagnostic.getLineNumber();
    }

    private static String name(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        Matcher ours = MESSAGE.matcher(message);
        return ours.matches() ? ours.group(1) : message;
    }

    private static Stream<Path> files(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return Stream.of(fileOrFolder);
        }
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final Path path;

        Source(Path path) {
            super(URI.create(path.toUri().toString()), Kind.SOURCE);
            this.path = path;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return read(path);
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return !simpleName.equals("module-info") || path.endsWith("module-info.java");
        }
    }
}
