package io.afterproof.processor.chain;

import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import java.util.List;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Other libraries' retry annotations on code that is, or calls, a mutating tool. */
public final class AnnotatedRetries {
    private final Vocabulary vocabulary;
    private final ToolCalls tools;
    private final Reach reach;
    private final Findings findings;

    /** Finds them in one compilation. */
    public AnnotatedRetries(Vocabulary vocabulary, ToolCalls tools, Reach reach, Findings findings) {
        this.vocabulary = vocabulary;
        this.tools = tools;
        this.reach = reach;
        this.findings = findings;
    }

    /**
     * Looks at a method and its class.
     *
     * @param place where an annotation on either of them is told
     */
    public void check(Code code, BiFunction<Element, AnnotationMirror, Site> place) {
        ExecutableElement method = code.method();
        if (method == null || vocabulary.isToolInterface(Hierarchy.ownerOf(method))) {
            return; // the processor looks at tool interfaces
        }
        TypeElement owner = Hierarchy.ownerOf(method);
        for (Element element : List.of(method, owner)) {
            for (AnnotationMirror retry : vocabulary.foreignRetries(element)) {
                tools.implementedTool(method, owner)
                        .filter(CalledTool::isMutation)
                        .or(() -> reach.from(code, CalledTool::isMutation))
                        .ifPresent(tool -> findings.add(
                                Diagnostic.FOREIGN_RETRY,
                                place.apply(element, retry),
                                "@" + retry.getAnnotationType().asElement().getSimpleName(),
                                tool.name()));
            }
        }
    }
}
