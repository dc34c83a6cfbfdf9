package io.afterproof.processor.chain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.afterproof.processor.report.Diagnostic;
import java.util.function.BiPredicate;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Tells findings as javac's own, and knows what the source accepts. */
final class TreeOutlet implements Findings.Outlet {
    private final Trees trees;
    private final BiPredicate<Diagnostic, Element> accepted;

    /** @param accepted whether a diagnostic is accepted on an element or around it */
    TreeOutlet(Trees trees, BiPredicate<Diagnostic, Element> accepted) {
        this.trees = trees;
        this.accepted = accepted;
    }

    @Override
    public boolean accepts(Diagnostic diagnostic, Site site) {
        TreeSite found = (TreeSite) site;
        TreePath path = TreePath.getPath(found.unit().tree(), found.tree());
        for (TreePath around = path; around != null; around = around.getParentPath()) {
            Tree leaf = around.getLeaf();
            if (leaf instanceof MethodTree || leaf instanceof ClassTree || leaf instanceof VariableTree) {
                Element element = trees.getElement(around);
                if (element != null && accepted.test(diagnostic, element)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void print(Diagnostic diagnostic, String message, Site site) {
        TreeSite found = (TreeSite) site;
        trees.printMessage(
                kind(diagnostic), message, pointAt(found.tree()), found.unit().tree());
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
