package io.afterproof.processor.chain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The local variables of some code that have one value for good, and what expressions made of them may be. */
final class Locals {
    private final Symbols symbols;
    private final Map<Element, ExpressionTree> values = new HashMap<>();
    private final Set<Element> changing = new HashSet<>();

    Locals(Symbols symbols, Iterable<? extends Tree> code) {
        this.symbols = symbols;
        new Assignments().scan(code, null);
    }

    /**
     * The expressions whose value this one may have: those of its branches, and of the locals it names what they were
     * set to; itself, if there is nothing to look into.
     */
    List<ExpressionTree> origins(ExpressionTree expression) {
        List<ExpressionTree> found = new ArrayList<>();
        collect(expression, found, new HashSet<>());
        return found;
    }

    private void collect(ExpressionTree expression, List<ExpressionTree> found, Set<Element> seen) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            collect(parenthesized.getExpression(), found, seen);
        } else if (expression instanceof TypeCastTree cast) {
            collect(cast.getExpression(), found, seen);
        } else if (expression instanceof AssignmentTree assignment) {
            collect(assignment.getExpression(), found, seen);
        } else if (expression instanceof ConditionalExpressionTree choice) {
            collect(choice.getTrueExpression(), found, seen);
            collect(choice.getFalseExpression(), found, seen);
        } else if (expression instanceof SwitchExpressionTree choice) {
            results(choice).forEach(result -> collect(result, found, seen));
        } else {
            Element variable = expression instanceof IdentifierTree ? symbols.element(expression) : null;
            ExpressionTree value = variable == null || changing.contains(variable) ? null : values.get(variable);
            if (value == null || !seen.add(variable)) {
                found.add(expression);
            } else {
                collect(value, found, seen);
            }
        }
    }

    /** What a {@code switch} expression may yield. */
    static List<ExpressionTree> results(SwitchExpressionTree choice) {
        List<ExpressionTree> results = new ArrayList<>();
        OwnCodeScanner yields = new OwnCodeScanner() {
            @Override
            public @Nullable Void visitYield(YieldTree jump, @Nullable Void unused) {
                results.add(jump.getValue());
                return null;
            }

            @Override
            public @Nullable Void visitSwitchExpression(SwitchExpressionTree inner, @Nullable Void unused) {
                return null;
            }
        };
        for (CaseTree each : choice.getCases()) {
            if (each.getBody() instanceof ExpressionTree result) {
                results.add(result);
            } else {
                yields.scan(each.getBody(), null);
                yields.scan(each.getStatements(), null);
            }
        }
        return results;
    }

    private final class Assignments extends TreeScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
            Element element = symbols.element(variable);
            ExpressionTree value = variable.getInitializer();
            if (element != null && value != null && !Hierarchy.isField(element) && !isNull(value)) {
                set(element, value);
            }
            return super.visitVariable(variable, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
            Element element = symbols.element(assignment.getVariable());
            if (element != null && !Hierarchy.isField(element)) {
                set(element, assignment.getExpression());
            }
            return super.visitAssignment(assignment, null);
        }

        private void set(Element variable, ExpressionTree value) {
            if (values.putIfAbsent(variable, value) != null) {
                changing.add(variable);
            }
        }

        private static boolean isNull(ExpressionTree value) {
            return value.getKind() == Tree.Kind.NULL_LITERAL;
        }
    }
}
