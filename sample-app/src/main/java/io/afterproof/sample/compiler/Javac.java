package io.afterproof.sample.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.service.AiServices;
import io.afterproof.Guarded;
import io.afterproof.processor.AfterproofProcessor;
import io.afterproof.runtime.Chain;
import io.afterproof.sample.TemporaryFolder;
import io.afterproof.sample.tools.AccountTools;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler of the JDK that runs the sample, with and without Afterproof on its processor path. */
public final class Javac {
    private Javac() {}

    /**
     * Compiles a source of the folder {@code unsafe} on the class path.
     *
     * @throws IllegalStateException if this is a JRE, which has no compiler
     */
    public static Compilation compile(String file, boolean withAfterproof) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("This Java has no compiler; run the sample with a JDK.");
        }
        String source = read(file);
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (TemporaryFolder classes = TemporaryFolder.create()) {
            String processorPath =
                    withAfterproof ? processorPath() : classes.path().toString();
            boolean accepted = compiler.getTask(
                            new StringWriter(),
                            withAfterproof ? null : new NoProcessors(compiler),
                            found,
                            List.of(
                                    "-d",
                                    classes.path().toString(),
                                    "-cp",
                                    classPath(),
                                    "-processorpath",
                                    processorPath),
                            null,
                            List.of(new Source(file, source)))
                    .call();
            List<CompilerError> errors = found.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .map(error -> CompilerError.of(file, error.getLineNumber(), error.getMessage(Locale.ENGLISH)))
                    .toList();
            return new Compilation(file, source, withAfterproof, accepted, errors);
        }
    }

    /** What the unsafe sources speak of. */
    private static String classPath() {
        return Stream.of(Guarded.class, Chain.class, AccountTools.class, Tool.class, AiServices.class)
                .map(type -> home(type).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The processor's jar; where it is a folder of classes, as before packaging, what it needs is on the class path. */
    private static String processorPath() {
        Path processor = home(AfterproofProcessor.class);
        return Files.isDirectory(processor)
                ? processor + File.pathSeparator + System.getProperty("java.class.path")
                : processor.toString();
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Javac.class.getResourceAsStream("/unsafe/" + file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** javac runs inside this program, and would find on its class path what is not on the processor path. */
    private static final class NoProcessors extends ForwardingJavaFileManager<JavaFileManager> {
        NoProcessors(JavaCompiler compiler) {
            super(compiler.getStandardFileManager(null, Locale.ENGLISH, UTF_8));
        }

        @Override
        public ClassLoader getClassLoader(Location location) {
            return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
                    ? ClassLoader.getPlatformClassLoader()
                    : super.getClassLoader(location);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String file, String text) {
            super(URI.create("string:///shop/" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
