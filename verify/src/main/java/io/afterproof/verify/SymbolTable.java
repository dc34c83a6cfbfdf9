package io.afterproof.verify;

import com.sun.source.util.JavacTask;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** The compiler's own view of the classes: what their annotations, types and supertypes are. */
final class SymbolTable implements AutoCloseable {
    private final JavaFileManager files;
    private final Elements elements;
    private final Types types;
    private final Map<String, String> canonicalNames = new HashMap<>();
    private final Map<String, InnerClassNode> members = new HashMap<>();
    private final Map<String, @Nullable TypeElement> known = new HashMap<>();

    private SymbolTable(JavaFileManager files, JavacTask task) {
        this.files = files;
        this.elements = task.getElements();
        this.types = task.getTypes();
    }

    /** Opens a view of these classes, found in this order. */
    static SymbolTable of(List<Path> classPath) throws Problem {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new Problem("There is no compiler in this Java (" + System.getProperty("java.home")
                    + "): it is a JRE. Run it with the java of a JDK.");
        }
        try {
            StandardJavaFileManager standard = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
            standard.setLocation(
                    StandardLocation.CLASS_PATH,
                    classPath.stream().map(Path::toFile).toList());
            standard.setLocation(StandardLocation.SOURCE_PATH, List.<File>of());
            standard.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.<File>of());
            JavaFileManager files = new Presenting(standard);
            JavacTask task = (JavacTask) javac.getTask(
                    null,
                    files,
                    new DiagnosticCollector<>(),
                    List.of("-proc:none", "-Xlint:none"),
                    null,
                    List.of(new Nothing()));
            task.parse();
            task.analyze();
            return new SymbolTable(files, task);
        } catch (IOException e) {
            throw new Problem("The class path cannot be read: " + e.getMessage() + ".");
        }
    }

    Elements elements() {
        return elements;
    }

    Types types() {
        return types;
    }

    JavaFileManager files() {
        return files;
    }

    /** Makes known which class is a member of which. */
    void learn(ClassNode node) {
        for (InnerClassNode inner : node.innerClasses) {
            if (inner.outerName != null && inner.innerName != null) {
                members.putIfAbsent(inner.name, inner);
            }
        }
    }

    /** A class by its internal name; null if it is not on the class path. */
    @Nullable
    TypeElement type(String internalName) {
        if (known.containsKey(internalName)) {
            return known.get(internalName);
        }
        TypeElement found = null;
        try {
            found = elements.getTypeElement(canonical(internalName));
        } catch (RuntimeException unreadable) {
            // a class that the compiler cannot read is one that is not there
        }
        known.put(internalName, found);
        return found;
    }

    /** Whether a class is neither on the class path nor in the JDK, by any way in which its name can be read. */
    boolean isMissing(String internalName) {
        if (type(internalName) != null
                || ClassLoader.getPlatformClassLoader().getResource(internalName + ".class") != null) {
            return false;
        }
        try {
            // descriptors alone do not say which $ stands for a member
            return elements.getTypeElement(internalName.replace('/', '.').replace('$', '.')) == null
                    && files.getJavaFileForInput(
                                    StandardLocation.CLASS_PATH,
                                    internalName.replace('/', '.'),
                                    JavaFileObject.Kind.CLASS)
                            == null;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private String canonical(String internalName) {
        String name = canonicalNames.get(internalName);
        if (name == null) {
            InnerClassNode member = members.get(internalName);
            name = member == null
                    ? internalName.replace('/', '.')
                    : canonical(member.outerName) + "." + member.innerName;
            canonicalNames.put(internalName, name);
        }
        return name;
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            // nothing was written
        }
    }

    /** A source file without a class; the compiler does not start without a file. */
    private static final class Nothing extends SimpleJavaFileObject {
        private Nothing() {
            super(URI.create("string:///Nothing.java"), Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return "";
        }
    }

    /** Shows local classes by their {@link PublicView}. */
    private static final class Presenting extends ForwardingJavaFileManager<JavaFileManager> {
        private Presenting(JavaFileManager files) {
            super(files);
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            Iterable<JavaFileObject> listed = super.list(location, packageName, kinds, recurse);
            if (location != StandardLocation.CLASS_PATH) {
                return listed;
            }
            List<JavaFileObject> shown = new ArrayList<>();
            for (JavaFileObject file : listed) {
                String name =
                        file.getKind() == JavaFileObject.Kind.CLASS ? super.inferBinaryName(location, file) : null;
                shown.add(name != null && PublicView.isPossible(name) ? new Shown(file) : file);
            }
            return shown;
        }

        /** Without the plugins of the program that this runs in. */
        @Override
        public ClassLoader getClassLoader(Location location) {
            return ClassLoader.getPlatformClassLoader();
        }

        @Override
        public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
            return super.inferBinaryName(location, file instanceof Shown shown ? shown.original() : file);
        }

        @Override
        public boolean isSameFile(FileObject a, FileObject b) {
            return super.isSameFile(
                    a instanceof Shown shown ? shown.original() : a, b instanceof Shown shown ? shown.original() : b);
        }

        @Override
        public boolean contains(Location location, FileObject file) throws IOException {
            return super.contains(location, file instanceof Shown shown ? shown.original() : file);
        }
    }

    private static final class Shown extends ForwardingJavaFileObject<JavaFileObject> {
        private Shown(JavaFileObject file) {
            super(file);
        }

        private JavaFileObject original() {
            return fileObject;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            try (InputStream in = super.openInputStream()) {
                return new ByteArrayInputStream(PublicView.of(in.readAllBytes()));
            }
        }
    }
}
