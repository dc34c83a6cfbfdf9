package io.afterproof.processor.chain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** What expressions may be, locals and the fields of compiled classes looked into. */
final class Origins {
    private final Trees trees;
    private final Map<Element, List<ExpressionTree>> fields = new HashMap<>();

    Origins(Trees trees) {
        this.trees = trees;
    }

    /** Of an expression in some code with these locals. */
    List<ExpressionTree> of(ExpressionTree expression, Locals locals, Symbols symbols) {
        List<ExpressionTree> found = new ArrayList<>();
        for (ExpressionTree origin : locals.origins(expression)) {
            Element named = symbols.element(origin);
            List<ExpressionTree> values = named != null && Hierarchy.isField(named)
                    ? fields.computeIfAbsent(named, this::valuesOf)
                    : List.of();
            found.addAll(values.isEmpty() ? List.of(origin) : values);
        }
        return found;
    }

    private List<ExpressionTree> valuesOf(Element field) {
        TreePath path = field.getEnclosingElement() == null ? null : trees.getPath(field.getEnclosingElement());
        if (path == null) {
            return List.of();
        }
        Symbols symbols = new Symbols(trees, path);
        List<ExpressionTree> values = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
                return set(variable, variable.getInitializer()) ? null : super.visitVariable(variable, null);
            }

            @Override
            public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
                set(assignment.getVariable(), assignment.getExpression());
                return super.visitAssignment(assignment, null);
            }

            private boolean set(Tree variable, @Nullable ExpressionTree value) {
                boolean isField = value != null && field.equals(symbols.element(variable));
                if (isField) {
                    values.add(value);
                }
                return isField;
            }
        }.scan(path.getLeaf(), null);
        return List.copyOf(values);
    }
}
