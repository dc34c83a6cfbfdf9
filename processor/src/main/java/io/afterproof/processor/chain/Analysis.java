package io.afterproof.processor.chain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Ledger;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The whole work on one compilation: read the bodies, then apply the rules. */
final class Analysis {
    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final Vocabulary vocabulary;
    private final @Nullable Filer filer;
    private final Ledger ledger;

    /**
     * @param filer reads and writes the summaries of other compilations; none without the annotation processor
     * @param ledger keeps what is found
     */
    Analysis(JavacTask task, @Nullable Filer filer, Ledger ledger) {
        this.filer = filer;
        this.ledger = ledger;
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
        ClassScan scan = new ClassScan(trees, elements, vocabulary, hierarchy);
        for (int next = 0; next < units.size(); next++) {
            scan.read(units.get(next));
        }
        if (scan.isBroken()) {
            return false;
        }
        Findings findings =
                new Findings(new TreeOutlet(trees, new Acceptances(elements), new BodyEntries(trees, ledger, units)));
        CodeRules rules =
                new CodeRules(elements, types, vocabulary, hierarchy, filer, findings, Element::getEnclosingElement);
        rules.check(scan.classes(), scan.bodies(), (tools, reach) -> check(scan.bodies(), tools, reach, findings));
        return true;
    }

    private void check(List<Body> bodies, ToolCalls tools, Reach reach, Findings findings) {
        UnguardedRule unguarded = new UnguardedRule(vocabulary, tools, trees, findings);
        ForeignRetryRule foreignRetry = new ForeignRetryRule(vocabulary, tools, trees, reach, findings);
        bodies.forEach(unguarded::check);
        if (vocabulary.knowsTools()) {
            bodies.forEach(foreignRetry::check);
        }
    }
}
