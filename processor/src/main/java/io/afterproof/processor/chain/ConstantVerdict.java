package io.afterproof.processor.chain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What a verdict is, if it is the same whatever happens. */
final class ConstantVerdict {
    private final Symbols symbols;
    private final Map<Element, ExpressionTree> values;
    private final Set<Element> changing;
    private final Map<Element, Boolean> held;

    ConstantVerdict(Symbols symbols, Iterable<? extends Tree> code) {
        this(symbols, new HashMap<>(), new HashSet<>(), Map.of());
        new Variables().scan(code, null);
    }

    private ConstantVerdict(
            Symbols symbols, Map<Element, ExpressionTree> values, Set<Element> changing, Map<Element, Boolean> held) {
        this.symbols = symbols;
        this.values = values;
        this.changing = changing;
        this.held = held;
    }

    /** The same at a place where these local variables hold these verdicts. */
    ConstantVerdict where(Map<Element, Boolean> variables) {
        return new ConstantVerdict(symbols, values, changing, variables);
    }

    /** True for a confirmation, false for any other constant verdict; null if it depends on something. */
    @Nullable
    Boolean of(@Nullable ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            return of(parenthesized.getExpression());
        }
        if (expression instanceof LiteralTree literal) {
            return literal.getValue() instanceof Boolean value ? value : null;
        }
        if (expression instanceof UnaryTree unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            Boolean inner = of(unary.getExpression());
            return inner == null ? null : Boolean.valueOf(!inner);
        }
        if (expression instanceof BinaryTree binary) {
            return ofBoth(binary.getKind(), of(binary.getLeftOperand()), of(binary.getRightOperand()));
        }
        if (expression instanceof ConditionalExpressionTree choice) {
            Boolean condition = of(choice.getCondition());
            if (condition != null) {
                return of(condition ? choice.getTrueExpression() : choice.getFalseExpression());
            }
            Boolean first = of(choice.getTrueExpression());
            return first != null && first.equals(of(choice.getFalseExpression())) ? first : null;
        }
        if (expression instanceof MethodInvocationTree call) {
            return ofCall(call);
        }
        return expression instanceof IdentifierTree || expression instanceof MemberSelectTree
                ? ofVariable(symbols.element(expression))
                : null;
    }

    private static @Nullable Boolean ofBoth(Tree.Kind operator, @Nullable Boolean left, @Nullable Boolean right) {
        boolean isOr = operator == Tree.Kind.CONDITIONAL_OR || operator == Tree.Kind.OR;
        boolean isAnd = operator == Tree.Kind.CONDITIONAL_AND || operator == Tree.Kind.AND;
        if (!isOr && !isAnd) {
            return null;
        }
        Boolean deciding = isOr;
        if (deciding.equals(left) || deciding.equals(right)) {
            return deciding;
        }
        return left == null || right == null ? null : Boolean.valueOf(!deciding);
    }

    private @Nullable Boolean ofCall(MethodInvocationTree call) {
        if (!(symbols.element(call) instanceof ExecutableElement method)) {
            return null;
        }
        String owner = Hierarchy.ownerOf(method).getQualifiedName().toString();
        String name = method.getSimpleName().toString();
        if (owner.equals("io.afterproof.Verdict")) {
            return switch (name) {
                case "confirmed" -> true;
                case "absent", "differs", "unknown" -> false;
                default -> null;
            };
        }
        return owner.equals("java.lang.Boolean") && name.equals("valueOf")
                ? of(call.getArguments().get(0))
                : null;
    }

    private @Nullable Boolean ofVariable(@Nullable Element element) {
        if (!(element instanceof VariableElement variable)) {
            return null;
        }
        if (variable.getConstantValue() instanceof Boolean constant) {
            return constant;
        }
        Boolean known = held.get(variable);
        if (known != null) {
            return known;
        }
        if (Hierarchy.isField(variable)) {
            return variable.getEnclosingElement() instanceof TypeElement type
                            && type.getQualifiedName().contentEquals("java.lang.Boolean")
                    ? Boolean.valueOf(variable.getSimpleName().contentEquals("TRUE"))
                    : null;
        }
        return changing.contains(variable) ? null : of(values.get(variable));
    }

    /** The local variables that are set once. */
    private final class Variables extends TreeScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
            set(symbols.element(variable), variable.getInitializer());
            return super.visitVariable(variable, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
            set(symbols.element(assignment.getVariable()), assignment.getExpression());
            return super.visitAssignment(assignment, null);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree assignment, @Nullable Void unused) {
            Element element = symbols.element(assignment.getVariable());
            if (element != null) {
                changing.add(element);
            }
            return super.visitCompoundAssignment(assignment, null);
        }

        private void set(@Nullable Element variable, @Nullable ExpressionTree value) {
            if (variable != null && value != null && values.putIfAbsent(variable, value) != null) {
                changing.add(variable);
            }
        }
    }
}
