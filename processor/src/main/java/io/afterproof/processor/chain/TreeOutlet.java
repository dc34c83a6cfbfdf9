package io.afterproof.processor.chain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Acceptances.Accepted;
import io.afterproof.processor.report.Diagnostic;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Tells findings as javac's own, and knows what the source accepts. */
final class TreeOutlet implements Findings.Outlet {
    private final Trees trees;
    private final Acceptances acceptances;
    private final BodyEntries entries;

    /** @param entries keeps what is told and what is accepted */
    TreeOutlet(Trees trees, Acceptances acceptances, BodyEntries entries) {
        this.trees = trees;
        this.acceptances = acceptances;
        this.entries = entries;
    }

    @Override
    public boolean accepts(Diagnostic diagnostic, Site site) {
        return accepting(diagnostic, path(site)).isPresent();
    }

    @Override
    public void keep(Diagnostic diagnostic, Site site, boolean accepted, List<Object> arguments) {
        if (entries.isWanted()) {
            TreePath path = path(site);
            Optional<Accepted> by = accepted ? accepting(diagnostic, path) : Optional.empty();
            entries.found(diagnostic, (TreeSite) site, path, by, arguments);
        }
    }

    @Override
    public void keepReviewed(Diagnostic diagnostic, Element body, Accepted by, List<Object> arguments) {
        if (entries.isWanted()) {
            entries.reviewed(diagnostic, body, by, arguments);
        }
    }

    private static @Nullable TreePath path(Site site) {
        TreeSite found = (TreeSite) site;
        return TreePath.getPath(found.unit().tree(), found.tree());
    }

    private Optional<Accepted> accepting(Diagnostic diagnostic, @Nullable TreePath path) {
        for (TreePath around = path; around != null; around = around.getParentPath()) {
            Tree leaf = around.getLeaf();
            if (leaf instanceof MethodTree || leaf instanceof ClassTree || leaf instanceof VariableTree) {
                Element element = trees.getElement(around);
                if (element != null) {
                    Optional<Accepted> by = acceptances.accepting(diagnostic, element);
                    if (by.isPresent()) {
                        return by;
                    }
                }
            }
        }
        return Optional.empty();
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
