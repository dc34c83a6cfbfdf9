package io.afterproof.processor.chain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The whole work on one compilation: read the bodies, find those that reach tools, apply the rules, tell. */
final class Analysis {
    private static final int MOST_NAMED = 3;

    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final Vocabulary vocabulary;
    private final @Nullable Filer filer;

    /** @param filer reads and writes the summaries of other compilations; none without the annotation processor */
    Analysis(JavacTask task, @Nullable Filer filer) {
        this.filer = filer;
        this.types = task.getTypes();
        this.trees = Trees.instance(task);
        this.elements = task.getElements();
        this.vocabulary = new Vocabulary(elements, task.getTypes());
    }

    /** Whether there can be tools at all. */
    boolean isNeeded() {
        return vocabulary.isPresent();
    }

    /**
     * Analyses and tells.
     *
     * @param units the files; the list may grow while they are read, because javac finds more on the source path
     * @return whether it could: the compiler understood everything
     */
    boolean run(List<CompilationUnitTree> units) {
        Hierarchy hierarchy = new Hierarchy(vocabulary, elements);
        ClassScan scan = new ClassScan(trees, vocabulary, hierarchy);
        for (int next = 0; next < units.size(); next++) {
            scan.read(units.get(next));
        }
        if (scan.isBroken()) {
            return false;
        }
        Findings findings = new Findings(trees, new Acceptances(elements)::accepts);
        GuardMissingRule guardMissing = new GuardMissingRule(vocabulary, elements, findings);
        scan.classes().forEach(compiled -> {
            vocabulary.holdsTools(compiled.type());
            guardMissing.check(compiled);
        });

        SummaryFiles files = new SummaryFiles(filer, elements, types, vocabulary, hierarchy);
        ToolCalls tools = new ToolCalls(vocabulary, elements, types);
        CallGraph graph = new CallGraph(tools, hierarchy, trees, elements, files::isKnown);
        graph.connect(scan.bodies());
        graph.ignoredVerdicts()
                .forEach(ignored -> findings.add(
                        Diagnostic.VERDICT_IGNORED,
                        ignored.body().unit(),
                        ignored.call().tree(),
                        ignored.name(),
                        ignored.call().method().getSimpleName()));
        Reach reach = new Reach(graph, vocabulary, hierarchy);
        VerifierRules verifiers = new VerifierRules(vocabulary, elements, trees, graph, reach, findings);
        scan.classes().forEach(compiled -> verifiers.check(compiled.type()));
        UnguardedRule unguarded = new UnguardedRule(vocabulary, tools, trees, findings);
        ForeignRetryRule foreignRetry = new ForeignRetryRule(vocabulary, tools, trees, reach, findings);
        scan.bodies().forEach(unguarded::check);
        if (vocabulary.knowsTools()) {
            scan.bodies().forEach(foreignRetry::check);
        }
        DepthRules depth = new DepthRules(tools, graph, files, new ReviewedLimits(vocabulary), findings);
        depth.check();
        tellPartial(scan.bodies(), files, findings);
        if (!findings.tell()) {
            SummaryWriter writer = new SummaryWriter(hierarchy, graph, depth, files);
            scan.classes().forEach(compiled -> writer.write(compiled.type()));
        }
        return true;
    }

    private void tellPartial(List<Body> bodies, SummaryFiles files, Findings findings) {
        Set<TypeElement> unseen = files.unseen();
        for (Body body : bodies) {
            for (Call call : body.calls().list()) {
                if (unseen.contains(Hierarchy.ownerOf(call.method()))) {
                    String names = unseen.stream()
                            .map(type -> type.getQualifiedName().toString())
                            .sorted()
                            .limit(MOST_NAMED)
                            .collect(Collectors.joining(", "));
                    findings.add(
                            Diagnostic.PARTIAL,
                            body.unit(),
                            call.tree(),
                            "there is no summary that fits " + names + (unseen.size() > MOST_NAMED ? ", …" : "")
                                    + ", compiled earlier or elsewhere",
                            "Compile everything together, with afterproof-processor on the processor path.");
                    return;
                }
            }
        }
    }
}
