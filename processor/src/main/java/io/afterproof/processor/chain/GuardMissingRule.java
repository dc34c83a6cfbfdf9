package io.afterproof.processor.chain;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Every tool interface that is compiled has its guard; without it nothing stands between the agent and the tools. */
final class GuardMissingRule {
    private final Vocabulary vocabulary;
    private final Elements elements;
    private final Findings findings;

    GuardMissingRule(Vocabulary vocabulary, Elements elements, Findings findings) {
        this.vocabulary = vocabulary;
        this.elements = elements;
        this.findings = findings;
    }

    void check(ClassScan.Compiled compiled) {
        TypeElement type = compiled.type();
        if (!vocabulary.isToolInterface(type)) {
            return;
        }
        if (!isInPackage(type)) {
            findings.add(
                    Diagnostic.TOOL_SHAPE,
                    compiled.unit(),
                    place(compiled),
                    type.getSimpleName(),
                    "is declared inside a method, where nothing can guard it",
                    "Make it a member of a class or a file of its own.");
            return;
        }
        PackageElement in = elements.getPackageOf(type);
        String simpleName = Vocabulary.guardName(type);
        String name = in.isUnnamed() ? simpleName : in.getQualifiedName() + "." + simpleName;
        ModuleElement module = elements.getModuleOf(type);
        TypeElement guard = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        if (guard == null) {
            findings.add(
                    Diagnostic.GUARD_MISSING, compiled.unit(), place(compiled), type.getQualifiedName(), simpleName);
        }
    }

    /** Annotation processors do not see local interfaces. */
    private static boolean isInPackage(TypeElement type) {
        Element outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return outermost.getEnclosingElement() instanceof PackageElement;
    }

    private static Tree place(ClassScan.Compiled compiled) {
        for (AnnotationTree annotation : compiled.tree().getModifiers().getAnnotations()) {
            if ("Guarded".equals(simpleName(annotation.getAnnotationType()))) {
                return annotation;
            }
        }
        return compiled.tree();
    }

    private static @Nullable String simpleName(Tree type) {
        return type instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : type instanceof MemberSelectTree select
                        ? select.getIdentifier().toString()
                        : null;
    }
}
