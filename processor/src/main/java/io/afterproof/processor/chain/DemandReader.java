package io.afterproof.processor.chain;

import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads what interfaces ask of their callers. */
final class DemandReader {
    private final Vocabulary vocabulary;
    private final ToolCalls tools;
    private final SummaryFiles files;

    DemandReader(Vocabulary vocabulary, ToolCalls tools, SummaryFiles files) {
        this.vocabulary = vocabulary;
        this.tools = tools;
        this.files = files;
    }

    /** What the type asks; nothing, if it is not an interface with tools. */
    Demands of(TypeElement type) {
        if (!type.getKind().isInterface() || !vocabulary.holdsTools(type)) {
            return Demands.NONE;
        }
        Map<String, Demand> methods = new TreeMap<>();
        for (TypeElement each : vocabulary.closure(type)) {
            for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                Optional<CalledTool> tool = tools.tool(method, type.asType());
                if (tool.isPresent() || isInherited(method)) {
                    methods.putIfAbsent(
                            files.signature(method),
                            tool.map(Demand::ofTool)
                                    .orElseGet(() -> Demand.ofCode(tools.isCheck(method, type.asType()))));
                }
            }
        }
        Set<String> checks = vocabulary.checks(type).stream()
                .filter(check -> !check.in().isEmpty())
                .map(check -> check.in() + "." + check.name())
                .collect(Collectors.toSet());
        return new Demands(methods, checks);
    }

    private static boolean isInherited(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }
}
