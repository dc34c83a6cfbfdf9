package io.afterproof.processor.chain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.afterproof.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** What was found, told in the order of the source, each finding once, without those that are accepted. */
final class Findings {
    private record Finding(Diagnostic diagnostic, SourceUnit unit, Tree tree, String message) {}

    private record Key(Diagnostic diagnostic, Tree tree) {}

    private final Trees trees;
    private final BiPredicate<Diagnostic, Element> accepted;
    private final Set<Key> known = new HashSet<>();
    private final List<Finding> list = new ArrayList<>();

    /** @param accepted whether a diagnostic is accepted on an element or around it */
    Findings(Trees trees, BiPredicate<Diagnostic, Element> accepted) {
        this.trees = trees;
        this.accepted = accepted;
    }

    void add(Diagnostic diagnostic, SourceUnit unit, Tree tree, Object... arguments) {
        if (known.add(new Key(diagnostic, tree))) {
            list.add(new Finding(diagnostic, unit, tree, diagnostic.message(arguments)));
        }
    }

    /** Tells, and says whether there was an error. */
    boolean tell() {
        boolean failed = false;
        list.sort(Comparator.<Finding, String>comparing(
                        finding -> finding.unit.tree().getSourceFile().toUri().toString())
                .thenComparingLong(finding -> finding.unit.start(finding.tree))
                .thenComparing(Finding::diagnostic));
        for (Finding finding : list) {
            if (!isAccepted(finding)) {
                failed |= finding.diagnostic.severity() == Diagnostic.Severity.ERROR;
                trees.printMessage(
                        kind(finding.diagnostic), finding.message, pointAt(finding.tree), finding.unit.tree());
            }
        }
        return failed;
    }

    private boolean isAccepted(Finding finding) {
        TreePath path = TreePath.getPath(finding.unit.tree(), finding.tree);
        for (TreePath around = path; around != null; around = around.getParentPath()) {
            Tree leaf = around.getLeaf();
            if (leaf instanceof MethodTree || leaf instanceof ClassTree || leaf instanceof VariableTree) {
                Element element = trees.getElement(around);
                if (element != null && accepted.test(finding.diagnostic, element)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In a call, at the name of the method. */
    private static Tree pointAt(Tree tree) {
        return tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
    }

    private static Kind kind(Diagnostic diagnostic) {
        return switch (diagnostic.severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
    }
}
