package io.afterproof.processor.chain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Diagnostic;
import java.util.List;
import javax.lang.model.util.Elements;

/** The whole work on one compilation: read the bodies, find those that reach tools, apply the rules, tell. */
final class Analysis {
    private final Trees trees;
    private final Elements elements;
    private final Vocabulary vocabulary;

    Analysis(JavacTask task) {
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
        scan.classes().forEach(guardMissing::check);

        CallGraph graph = new CallGraph(vocabulary, hierarchy, trees, elements, method -> false);
        graph.connect(scan.bodies());
        graph.ignoredVerdicts()
                .forEach(ignored -> findings.add(
                        Diagnostic.VERDICT_IGNORED,
                        ignored.body().unit(),
                        ignored.call().tree(),
                        ignored.name(),
                        ignored.call().method().getSimpleName()));
        VerifierRules verifiers = new VerifierRules(
                vocabulary, elements, trees, graph, new Reach(graph, vocabulary, hierarchy), findings);
        scan.classes().forEach(compiled -> verifiers.check(compiled.type()));
        UnguardedRule unguarded = new UnguardedRule(vocabulary, trees, findings);
        scan.bodies().forEach(unguarded::check);
        new DepthRules(vocabulary, graph, new ReviewedLimits(vocabulary), findings).check();
        findings.tell();
        return true;
    }
}
