package io.afterproof.processor.chain;

import io.afterproof.processor.model.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The summaries of classes that are not compiled now, from their resources; and those of the classes that are. */
final class SummaryFiles {
    private static final String FOLDER = "afterproof_summaries";

    private final @Nullable Filer filer;
    private final Elements elements;
    private final Types types;
    private final Vocabulary vocabulary;
    private final Hierarchy hierarchy;
    private final Map<TypeElement, Optional<StoredSummaries>> known = new HashMap<>();
    private final Set<TypeElement> unseen = new LinkedHashSet<>();
    private final BesideClasses besideClasses;
    private boolean outputIsNew;
    private boolean findsAll = true;

    SummaryFiles(@Nullable Filer filer, Elements elements, Types types, Vocabulary vocabulary, Hierarchy hierarchy) {
        this.filer = filer;
        this.elements = elements;
        this.types = types;
        this.vocabulary = vocabulary;
        this.hierarchy = hierarchy;
        this.besideClasses = new BesideClasses(elements);
    }

    /** Of a method of a class that is not compiled now; nothing, where none is stored. */
    Summary summary(ExecutableElement method) {
        return of(Hierarchy.ownerOf(method))
                .map(stored -> stored.methods().getOrDefault(signature(method), Summary.NEUTRAL))
                .orElse(Summary.NEUTRAL);
    }

    boolean isKnown(ExecutableElement method) {
        return of(Hierarchy.ownerOf(method))
                .map(stored -> stored.methods().containsKey(signature(method)))
                .orElse(false);
    }

    /** The classes that handle tools and are called, but of which no summary fits. */
    Set<TypeElement> unseen() {
        return unseen;
    }

    /** Whether the places of all {@link #unseen} classes could be found; without a filer they may not. */
    boolean findsAll() {
        return findsAll;
    }

    /** Of a class that is not compiled now, if it has any and they fit. */
    Optional<StoredSummaries> stored(TypeElement type) {
        return of(type);
    }

    /** What an earlier compilation left of a class that is compiled now. */
    Optional<StoredSummaries> earlier(TypeElement type) {
        String text = readOutput(elements.getBinaryName(type).toString());
        return text == null ? Optional.empty() : Optional.ofNullable(StoredSummaries.parse(text));
    }

    /** Whether an earlier compilation left a class file where this one writes its own. */
    boolean wasCompiledHere(TypeElement type) {
        String name = elements.getBinaryName(type).toString();
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return exists(packageName, name.substring(name.lastIndexOf('.') + 1) + ".class");
    }

    /** The folder that this compilation writes to, if it is one. */
    Optional<Path> output() {
        if (filer == null || outputIsNew) {
            return Optional.empty();
        }
        try {
            FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, FOLDER, "any");
            return Optional.ofNullable(Path.of(file.toUri()).getParent()).map(Path::getParent);
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    /** Stores the summaries of a class that is compiled; none replace those of an earlier compilation. */
    void write(TypeElement type, Supplier<Set<String>> callers, Demands demands, Map<String, Summary> methods)
            throws IOException {
        boolean isMember =
                type.getNestingKind() == NestingKind.TOP_LEVEL || type.getNestingKind() == NestingKind.MEMBER;
        if (filer == null || !isMember) {
            return;
        }
        String name = elements.getBinaryName(type).toString();
        if (methods.isEmpty() && demands.isEmpty() && !handlesTools(type) && readOutput(name) == null) {
            return;
        }
        Set<String> others = callers.get();
        FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, FOLDER, name, outermost(type));
        try (Writer writer = file.openWriter()) {
            writer.write(new StoredSummaries(shape(type), others, demands, methods).text());
        }
    }

    /** A method within its class: its name and the erased types of its parameters. */
    String signature(ExecutableElement method) {
        List<String> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(name(types.erasure(parameter.asType())));
        }
        return method.getSimpleName() + "(" + String.join(",", parameters) + ")";
    }

    private Optional<StoredSummaries> of(TypeElement type) {
        Optional<StoredSummaries> stored = known.get(type);
        if (stored == null) {
            stored =
                    hierarchy.isJdk(type) || hierarchy.isCompiled(type) || isOurs(type) ? Optional.empty() : find(type);
            known.put(type, stored);
        }
        return stored;
    }

    private Optional<StoredSummaries> find(TypeElement type) {
        String text = readAnywhere(type);
        StoredSummaries stored = text == null ? null : StoredSummaries.parse(text);
        if (stored != null && stored.shape().equals(shape(type))) {
            return Optional.of(stored);
        }
        if (stored != null || handlesTools(type)) {
            unseen.add(type);
            findsAll &= filer != null || besideClasses.finds(outermost(type));
        }
        return Optional.empty();
    }

    private @Nullable String readAnywhere(TypeElement type) {
        String name = elements.getBinaryName(type).toString();
        if (filer == null) {
            return besideClasses.read(outermost(type), FOLDER + "/" + name);
        }
        String text = readOutput(name);
        if (text == null) {
            text = read(filer, StandardLocation.CLASS_PATH, FOLDER, name);
        }
        ModuleElement module = elements.getModuleOf(type);
        if (text == null && module != null && !module.isUnnamed()) {
            text = read(filer, StandardLocation.MODULE_PATH, module.getQualifiedName() + "/" + FOLDER, name);
        }
        return text;
    }

    /** What an earlier compilation left. File managers that keep the output in memory know none, and remember the question. */
    private @Nullable String readOutput(String name) {
        if (filer == null || outputIsNew) {
            return null;
        }
        try {
            FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, FOLDER, name);
            outputIsNew = !"file".equals(file.toUri().getScheme());
            return outputIsNew ? null : file.getCharContent(true).toString();
        } catch (IOException | RuntimeException absent) {
            return null;
        }
    }

    private boolean exists(String packageName, String name) {
        if (filer == null || outputIsNew) {
            return false;
        }
        try (InputStream found = filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, name)
                .openInputStream()) {
            return found != null;
        } catch (IOException | RuntimeException absent) {
            return false;
        }
    }

    private static @Nullable String read(Filer filer, Location location, String folder, String name) {
        try {
            return filer.getResource(location, folder, name)
                    .getCharContent(true)
                    .toString();
        } catch (IOException | RuntimeException absent) {
            return null; // each file manager says in its own way that there is no such file, or no such location
        }
    }

    /** Whether the class mentions tools, so that it may call them. */
    private boolean handlesTools(TypeElement type) {
        if (vocabulary.guardedBy(type).isPresent()) {
            return false;
        }
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (isTools(field.asType())) {
                return true;
            }
        }
        List<ExecutableElement> methods = new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
        methods.addAll(ElementFilter.constructorsIn(type.getEnclosedElements()));
        return methods.stream()
                .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
                .flatMap(method -> method.getParameters().stream())
                .anyMatch(parameter -> isTools(parameter.asType()));
    }

    private boolean isTools(TypeMirror type) {
        return vocabulary.declared(type).stream().anyMatch(vocabulary::holdsTools);
    }

    /** A digest of what a class is made of; one that was compiled without us since may be made of something else. */
    private String shape(TypeElement type) {
        List<String> members = new ArrayList<>();
        members.add("extends " + name(types.erasure(type.getSuperclass())));
        type.getInterfaces().forEach(each -> members.add("implements " + name(types.erasure(each))));
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            members.add(modifier(field) + name(types.erasure(field.asType())) + " " + field.getSimpleName());
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            members.add(modifier(method) + name(types.erasure(method.getReturnType())) + " " + signature(method));
        }
        Collections.sort(members);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", members).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String modifier(Element member) {
        return member.getModifiers().contains(Modifier.STATIC) ? "static " : "";
    }

    private String name(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return name(array.getComponentType()) + "[]";
        }
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? elements.getBinaryName(element).toString()
                : type.getKind().name();
    }

    private static boolean isOurs(TypeElement type) {
        return type.getQualifiedName().toString().startsWith("io.afterproof.runtime.");
    }

    static TypeElement outermost(TypeElement type) {
        TypeElement outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return outermost;
    }
}
