package io.afterproof.processor.chain;

import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The rules on code, wherever it was read from: finds what reaches tools, applies the rules, tells. */
public final class CodeRules {
    /** Rules that look at how the code is written, which each kind of code has its own of. */
    @FunctionalInterface
    public interface Particular {
        /** Adds what they find. */
        void check(ToolCalls tools, Reach reach);
    }

    private static final int MOST_NAMED = 3;
    private static final String TOGETHER = "Compile everything together.";

    private final Elements elements;
    private final Vocabulary vocabulary;
    private final Hierarchy hierarchy;
    private final SummaryFiles files;
    private final ToolCalls tools;
    private final Findings findings;
    private final UnaryOperator<@Nullable Element> enclosing;

    /**
     * @param filer reads the summaries of other compilations, and writes those of this one; none of either without it
     * @param findings told at the end of the check, with what is in them before
     * @param enclosing what stands around an element
     */
    public CodeRules(
            Elements elements,
            Types types,
            Vocabulary vocabulary,
            Hierarchy hierarchy,
            @Nullable Filer filer,
            Findings findings,
            UnaryOperator<@Nullable Element> enclosing) {
        this.elements = elements;
        this.vocabulary = vocabulary;
        this.hierarchy = hierarchy;
        this.files = new SummaryFiles(filer, elements, types, vocabulary, hierarchy);
        this.tools = new ToolCalls(vocabulary, elements, types);
        this.findings = findings;
        this.enclosing = enclosing;
    }

    /** Checks the code of these classes, and says whether there was an error. */
    public boolean check(List<CompiledType> classes, List<? extends Code> bodies, Particular particular) {
        GuardMissingRule guardMissing = new GuardMissingRule(vocabulary, elements, findings);
        classes.forEach(compiled -> {
            vocabulary.holdsTools(compiled.type());
            guardMissing.check(compiled);
        });
        CallGraph graph = new CallGraph(tools, hierarchy, files::isKnown);
        boolean isClear = !vocabulary.knowsTools() && new Sight(vocabulary, files).isClear(bodies);
        if (!isClear) {
            graph.connect(bodies);
        }
        graph.ignoredVerdicts()
                .forEach(ignored -> findings.add(
                        Diagnostic.VERDICT_IGNORED,
                        ignored.call().site(),
                        ignored.name(),
                        ignored.call().method().getSimpleName()));
        Reach reach = new Reach(graph, vocabulary, hierarchy);
        VerifierRules verifiers = new VerifierRules(vocabulary, elements, graph, reach, findings);
        classes.forEach(compiled -> verifiers.check(compiled.type()));
        if (!isClear) {
            particular.check(tools, reach);
        }
        DepthRules depth = new DepthRules(tools, graph, files, new ReviewedLimits(vocabulary, enclosing), findings);
        depth.check();
        Callers callers =
                new Callers(elements, hierarchy, files, graph.reaching().isEmpty() ? List.of() : bodies);
        Tightening tightening =
                new Tightening(elements, hierarchy, files, new DemandReader(vocabulary, tools, files), classes);
        SummaryWriter writer = new SummaryWriter(hierarchy, graph, depth, files, callers, tightening);
        if (!tellUnseen(bodies) && !tellTighter(tightening)) {
            callers.longer(classes, writer).ifPresent(longer -> tellLonger(longer, classes, graph));
        }
        boolean failed = findings.tell();
        if (!failed) {
            classes.forEach(compiled -> writer.write(compiled.type()));
        }
        return failed;
    }

    private void tellLonger(Callers.Longer longer, List<CompiledType> classes, CallGraph graph) {
        Code body = graph.body(longer.method());
        classes.stream()
                .filter(compiled -> compiled.type().equals(Hierarchy.ownerOf(longer.method())))
                .forEach(compiled -> findings.add(
                        Diagnostic.PARTIAL,
                        body == null ? compiled.declaration() : body.declaration(),
                        CallGraph.nameOf(longer.method())
                                + " does more with tools than when what calls it was checked, and "
                                + notCompiled(longer.callers()),
                        TOGETHER));
    }

    private boolean tellTighter(Tightening tightening) {
        Optional<Tightening.Tighter> tighter = tightening.tighter();
        tighter.ifPresent(each -> findings.add(
                Diagnostic.PARTIAL,
                each.tools().declaration(),
                each.tools().type().getQualifiedName()
                        + " may ask more of those who use it than when they were checked, and "
                        + notCompiled(each.users()),
                TOGETHER));
        return tighter.isPresent();
    }

    private static String notCompiled(Set<String> classes) {
        return classes.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (classes.size() > MOST_NAMED ? ", …" : "")
                + (classes.size() > 1 ? " are not compiled now" : " is not compiled now");
    }

    private boolean tellUnseen(List<? extends Code> bodies) {
        Set<TypeElement> unseen = files.unseen();
        if (unseen.isEmpty()) {
            return false;
        }
        for (Code body : bodies) {
            for (Call call : body.calls().list()) {
                if (unseen.contains(Hierarchy.ownerOf(call.method()))) {
                    String names = unseen.stream()
                            .map(type -> type.getQualifiedName().toString())
                            .sorted()
                            .limit(MOST_NAMED)
                            .collect(Collectors.joining(", "));
                    String all = names + (unseen.size() > MOST_NAMED ? ", …" : "") + ", compiled earlier or elsewhere";
                    if (files.findsAll()) {
                        findings.add(
                                Diagnostic.PARTIAL,
                                call.site(),
                                "there is no summary that fits " + all,
                                "Compile everything together, with afterproof-processor on the processor path.");
                    } else {
                        findings.add(
                                Diagnostic.PARTIAL,
                                call.site(),
                                "without annotation processing this JDK does not tell where the summaries are of "
                                        + all,
                                "Compile without -proc:none, or with JDK 18 or newer.");
                    }
                    return true;
                }
            }
        }
        return false;
    }
}
