package io.afterproof.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.afterproof.processor.model.Tool.ForeignRetry;
import io.afterproof.processor.model.ToolInterface.ChainRule;
import io.afterproof.processor.report.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads one tool interface: everything that the checks and the writer need, and nothing of javac's in it. */
public final class InterfaceReader {
    private static final String PACKAGE = "io.afterproof.";
    private static final Set<String> NULLNESS = Set.of("NullMarked", "NullUnmarked");

    private final Compilation compilation;
    private final TypeElement tools;
    private final List<Member> members;
    private final Access access;
    private final AnnotationCopies copies;
    private final TypeNames typeNames;
    private final ResultReader results;
    private final ParameterReader parameters;
    private final ToolSchemaReader schemas;

    private InterfaceReader(Compilation compilation, TypeElement tools) {
        this.compilation = compilation;
        this.tools = tools;
        this.members = new MemberReader(compilation, tools).members();
        this.access = new Access(tools, compilation.elements());
        this.copies = new AnnotationCopies(access);
        this.typeNames = new TypeNames(copies);
        this.results = new ResultReader(compilation, typeNames);
        this.parameters = new ParameterReader(compilation, copies, typeNames);
        this.schemas = ToolSchemaReader.of(compilation, tools, members, results);
    }

    /**
     * Reads an interface of which no type is missing.
     *
     * @param isSource whether an element has its source in this compilation
     */
    public static ToolInterface read(
            TypeElement tools, Elements elements, Types types, Vocabulary vocabulary, Predicate<Element> isSource) {
        return new InterfaceReader(new Compilation(elements, types, vocabulary, isSource), tools).read();
    }

    private ToolInterface read() {
        ClassName name = ClassName.get(tools);
        MarkReader marks = new MarkReader(compilation, tools, members, results);
        List<Tool> found = new ArrayList<>();
        List<Signature> forwards = new ArrayList<>();
        for (Member member : members) {
            if (member.isTool()) {
                found.add(tool(member, marks));
            } else if (isLookedFor(member)) {
                forwards.add(signature(member));
            }
        }
        return new ToolInterface(
                name,
                ClassName.get(name.packageName(), Vocabulary.guardName(tools)),
                typeNames.variables(tools.getTypeParameters()),
                Access.isPublic(tools),
                chainRule(),
                Mirror.find(tools, PACKAGE + "Limit")
                        .map(mirror ->
                                MarkReader.limit(new Mirror(mirror, Place.of(tools, mirror), compilation.elements()))),
                nullnessDefault(),
                List.copyOf(found),
                List.copyOf(forwards),
                new FlawFinder(tools, members, results, access, compilation.elements()).flaws(),
                foreignRetries(tools),
                schemas.shapes(),
                new SurroundingsReader(compilation, tools, members).read(),
                Place.of(tools));
    }

    private Tool tool(Member member, MarkReader marks) {
        List<ForeignRetry> retries = new ArrayList<>();
        member.declarations().forEach(declaration -> retries.addAll(foreignRetries(declaration)));
        Signature signature = signature(member);
        return new Tool(
                tools.getSimpleName() + "." + member.name(),
                signature,
                marks.read(member),
                member.clashes(),
                List.copyOf(retries),
                schemas.read(member, signature),
                member.place(tools));
    }

    private Signature signature(Member member) {
        Map<String, AnnotationMirror> annotations = annotations(member);
        List<TypeName> thrown = member.type().getThrownTypes().stream()
                .map(type -> typeNames.annotated(type, type, Set.of()))
                .toList();
        return new Signature(
                member.name(),
                typeNames.variables(member.head().getTypeParameters()),
                parameters.read(member),
                results.read(member, annotations.keySet()),
                thrown,
                member.head().isVarArgs(),
                copies.of(List.copyOf(annotations.values())));
    }

    /** The nearest of each name: those of frameworks may be repeated on any declaration, ours replace one another. */
    private static Map<String, AnnotationMirror> annotations(Member member) {
        Map<String, AnnotationMirror> found = new LinkedHashMap<>();
        for (ExecutableElement declaration : member.declarations()) {
            boolean isHead = declaration.equals(member.head());
            for (AnnotationMirror annotation : declaration.getAnnotationMirrors()) {
                String name = Mirror.typeName(annotation);
                boolean isOurs = name.startsWith(PACKAGE);
                if (isHead
                        || isOurs && member.sources().containsKey(annotation)
                        || !isOurs && !name.startsWith("java.lang.")) {
                    found.putIfAbsent(name, annotation);
                }
            }
        }
        return found;
    }

    /** Whether a framework may look for a default method, by an annotation of its own, on the guard's class. */
    private static boolean isLookedFor(Member member) {
        return member.head().getAnnotationMirrors().stream()
                .map(Mirror::typeName)
                .anyMatch(name -> !name.startsWith(PACKAGE)
                        && !name.startsWith("java.lang.")
                        && !name.endsWith("Nullable")
                        && !name.endsWith("NonNull"));
    }

    private ChainRule chainRule() {
        Optional<AnnotationMirror> guarded = Mirror.find(tools, PACKAGE + "Guarded");
        return guarded.map(annotation -> {
                    Mirror mirror = new Mirror(annotation, Place.of(tools, annotation), compilation.elements());
                    return new ChainRule(
                            mirror.integer("maxDepth"),
                            mirror.integer("maxDestructive"),
                            MarkReader.names(mirror.types("tolerates")),
                            mirror.place());
                })
                .orElse(new ChainRule(3, 3, List.of(), Place.of(tools)));
    }

    /** What the interface or a type around it says of null by default; a package says it for the guard as well. */
    private List<AnnotationSpec> nullnessDefault() {
        for (Element around = tools; around instanceof TypeElement; around = around.getEnclosingElement()) {
            List<AnnotationMirror> found = around.getAnnotationMirrors().stream()
                    .filter(mirror -> NULLNESS.contains(Member.simpleName(mirror)))
                    .map(AnnotationMirror.class::cast)
                    .toList();
            if (!found.isEmpty()) {
                return copies.of(found);
            }
        }
        return List.of();
    }

    private static List<ForeignRetry> foreignRetries(Element element) {
        List<ForeignRetry> found = new ArrayList<>();
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (isForeignRetry(annotation)) {
                found.add(new ForeignRetry(Member.simpleName(annotation), Place.of(element, annotation)));
            }
        }
        return found;
    }

    /** Whether the annotation retries, or is composed of one that does. */
    private static boolean isForeignRetry(AnnotationMirror annotation) {
        return Frameworks.RETRIES.contains(Mirror.typeName(annotation))
                || annotation.getAnnotationType().asElement().getAnnotationMirrors().stream()
                        .map(Mirror::typeName)
                        .anyMatch(Frameworks.RETRIES::contains);
    }
}
