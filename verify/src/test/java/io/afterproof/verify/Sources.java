package io.afterproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Sources, compiled by a compiler in which no plugin of ours runs. */
record Sources(List<JavaFileObject> files) {
    /** All of a file or folder. */
    static Sources in(Path... filesOrFolders) {
        List<JavaFileObject> found = new ArrayList<>();
        for (Path each : filesOrFolders) {
            try (Stream<Path> files = Files.walk(each)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .forEach(file -> found.add(new Source(file.toUri().toString(), read(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Sources(found);
    }

    /** One file with this text. */
    static Sources of(String name, String text) {
        return new Sources(List.of(new Source("file:///" + name, text)));
    }

    Sources and(Sources more) {
        return new Sources(Stream.concat(files.stream(), more.files.stream()).toList());
    }

    /** Compiles with javac. */
    Path compile(Path folder, String... options) {
        return compile(ToolProvider.getSystemJavaCompiler(), folder, options);
    }

    /** Compiles with the compiler of Eclipse. */
    Path compileWithEcj(Path folder, String... options) {
        return compile(new EclipseCompiler(), folder, options);
    }

    private Path compile(JavaCompiler compiler, Path folder, String... options) {
        StringWriter told = new StringWriter();
        List<String> all = new ArrayList<>(List.of("-proc:none", "-nowarn"));
        all.addAll(Arrays.asList(options));
        if (all.stream().noneMatch(option -> option.startsWith("-g"))) {
            all.add("-g");
        }
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, library());
            manager.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            boolean compiled = compiler.getTask(told, new WithoutPlugins(manager), null, all, null, files)
                    .call();
            assertThat(compiled).as(told.toString()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** What is found in a folder or jar. */
    static List<Told> verify(Path... inputs) throws Problem {
        List<Told> found = new ArrayList<>();
        boolean clean = new Verification(List.of(inputs), library(), Verification.Warnings.TOLD).run(found::add);
        assertThat(clean).isEqualTo(found.stream().noneMatch(told -> told.kind() == javax.tools.Diagnostic.Kind.ERROR));
        return found;
    }

    /** The jars of the annotations and of the runtime. */
    static List<Path> library() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
                .filter(entry -> entry.replace('\\', '/')
                        .matches(".*(/annotations/|/runtime/|afterproof-annotations|afterproof-runtime).*"))
                .map(Path::of)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The compiler would find our plugin on the class path of the tests. */
    private static final class WithoutPlugins extends ForwardingJavaFileManager<StandardJavaFileManager> {
        WithoutPlugins(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public ClassLoader getClassLoader(Location location) {
            return ClassLoader.getPlatformClassLoader();
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String uri, String text) {
            super(java.net.URI.create(uri), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }
}
