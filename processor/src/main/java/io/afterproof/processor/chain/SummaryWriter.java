package io.afterproof.processor.chain;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Stores what the methods of this compilation do, for the compilations that call them later. */
final class SummaryWriter {
    private final Hierarchy hierarchy;
    private final DepthRules depth;
    private final SummaryFiles files;
    private final Callers callers;
    private final Tightening tightening;
    private final Set<ExecutableElement> reaching = new HashSet<>();

    SummaryWriter(
            Hierarchy hierarchy,
            CallGraph graph,
            DepthRules depth,
            SummaryFiles files,
            Callers callers,
            Tightening tightening) {
        this.hierarchy = hierarchy;
        this.depth = depth;
        this.files = files;
        this.callers = callers;
        this.tightening = tightening;
        for (Code body : graph.reaching()) {
            if (body.method() != null) {
                reaching.addAll(hierarchy.overridden(body.method()));
            }
        }
    }

    void write(TypeElement type) {
        Map<String, Summary> methods = new TreeMap<>();
        if (!reaching.isEmpty()) {
            for (ExecutableElement method : callable(type)) {
                methods.put(files.signature(method), summary(method, type));
            }
        }
        try {
            files.write(type, () -> callers.of(type), tightening.judgedBy(type), methods);
        } catch (IOException | RuntimeException unwritable) {
            // a later compilation finds no summary of the class and says that it is partial
        }
    }

    /** The methods that reach tools and that other classes may call. */
    List<ExecutableElement> callable(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(method ->
                        reaching.contains(method) && !method.getModifiers().contains(Modifier.PRIVATE))
                .toList();
    }

    /** For all overrides that are seen here, because a later compilation does not see them. */
    Summary summary(ExecutableElement method, TypeElement type) {
        boolean isVirtual =
                method.getKind() == ElementKind.METHOD && !method.getModifiers().contains(Modifier.STATIC);
        return hierarchy.targets(method, type.asType(), isVirtual).stream()
                .map(depth::summary)
                .reduce(Summary::or)
                .orElse(Summary.NEUTRAL);
    }
}
