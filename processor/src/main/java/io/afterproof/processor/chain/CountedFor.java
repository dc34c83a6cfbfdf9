package io.afterproof.processor.chain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.Name;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Recognises {@code for (int i = A; i < B; i += C)} with constants, any of the four comparisons, either way round, that
 * does not touch {@code i} otherwise.
 */
final class CountedFor {
    private final Symbols symbols;

    CountedFor(Symbols symbols) {
        this.symbols = symbols;
    }

    /** How many rounds it makes if nothing leaves it earlier; null if it is no such loop, or would never end. */
    @Nullable
    Long rounds(ForLoopTree loop) {
        for (StatementTree initializer : loop.getInitializer()) {
            if (initializer instanceof VariableTree variable && isInt(variable)) {
                Long from = constant(variable.getInitializer());
                Long step = step(loop, variable.getName());
                if (from != null
                        && step != null
                        && !touches(loop.getStatement(), variable.getName())
                        && !touches(loop.getCondition(), variable.getName())) {
                    return rounds(from, step, loop.getCondition(), variable.getName());
                }
            }
        }
        return null;
    }

    private @Nullable Long rounds(long from, long step, @Nullable ExpressionTree condition, Name name) {
        if (!(bare(condition) instanceof BinaryTree comparison)) {
            return null;
        }
        boolean turned = isVariable(comparison.getRightOperand(), name);
        if (!turned && !isVariable(comparison.getLeftOperand(), name)) {
            return null;
        }
        Long bound = constant(turned ? comparison.getLeftOperand() : comparison.getRightOperand());
        if (bound == null) {
            return null;
        }
        Comparison comparator = comparison(comparison.getKind());
        return comparator == null ? null : (turned ? comparator.turned() : comparator).rounds(from, step, bound);
    }

    private static @Nullable Comparison comparison(Tree.Kind kind) {
        return switch (kind) {
            case LESS_THAN -> Comparison.LESS;
            case LESS_THAN_EQUAL -> Comparison.LESS_OR_EQUAL;
            case GREATER_THAN -> Comparison.GREATER;
            case GREATER_THAN_EQUAL -> Comparison.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    /** By how much the only update of the variable changes it. */
    private @Nullable Long step(ForLoopTree loop, Name name) {
        Long step = null;
        for (ExpressionStatementTree update : loop.getUpdate()) {
            if (touches(update, name)) {
                if (step != null) {
                    return null;
                }
                step = step(update.getExpression(), name);
                if (step == null) {
                    return null;
                }
            }
        }
        return step;
    }

    private @Nullable Long step(ExpressionTree update, Name name) {
        if (update instanceof UnaryTree unary && isVariable(unary.getExpression(), name)) {
            return switch (unary.getKind()) {
                case PREFIX_INCREMENT, POSTFIX_INCREMENT -> 1L;
                case PREFIX_DECREMENT, POSTFIX_DECREMENT -> -1L;
                default -> null;
            };
        }
        if (update instanceof CompoundAssignmentTree compound && isVariable(compound.getVariable(), name)) {
            return signed(compound.getKind(), constant(compound.getExpression()));
        }
        if (update instanceof AssignmentTree assignment
                && isVariable(assignment.getVariable(), name)
                && bare(assignment.getExpression()) instanceof BinaryTree sum) {
            if (isVariable(sum.getLeftOperand(), name)) {
                return signed(sum.getKind(), constant(sum.getRightOperand()));
            }
            if (sum.getKind() == Tree.Kind.PLUS && isVariable(sum.getRightOperand(), name)) {
                return constant(sum.getLeftOperand());
            }
        }
        return null;
    }

    private static @Nullable Long signed(Tree.Kind kind, @Nullable Long amount) {
        if (amount == null) {
            return null;
        }
        return switch (kind) {
            case PLUS, PLUS_ASSIGNMENT -> amount;
            case MINUS, MINUS_ASSIGNMENT -> -amount;
            default -> null;
        };
    }

    private @Nullable Long constant(@Nullable ExpressionTree expression) {
        ExpressionTree bare = bare(expression);
        if (bare instanceof LiteralTree literal) {
            return integer(literal.getValue());
        }
        if (bare instanceof IdentifierTree || bare instanceof MemberSelectTree) {
            return symbols.element(bare) instanceof VariableElement variable
                    ? integer(variable.getConstantValue())
                    : null;
        }
        if (bare instanceof UnaryTree unary) {
            Long operand = constant(unary.getExpression());
            return operand == null
                    ? null
                    : unary.getKind() == Tree.Kind.UNARY_MINUS
                            ? Long.valueOf(-operand)
                            : unary.getKind() == Tree.Kind.UNARY_PLUS ? operand : null;
        }
        if (bare instanceof BinaryTree binary) {
            Long left = constant(binary.getLeftOperand());
            Long right = constant(binary.getRightOperand());
            if (left == null || right == null) {
                return null;
            }
            return switch (binary.getKind()) {
                case PLUS -> left + right;
                case MINUS -> left - right;
                case MULTIPLY -> left * right;
                case DIVIDE -> right == 0 ? null : Long.valueOf(left / right);
                default -> null;
            };
        }
        return null;
    }

    private static @Nullable Long integer(@Nullable Object value) {
        if (value instanceof Character character) {
            return (long) character;
        }
        return value instanceof Integer || value instanceof Short || value instanceof Byte
                ? Long.valueOf(((Number) value).longValue())
                : null;
    }

    private boolean isInt(VariableTree variable) {
        return symbols.element(variable) instanceof VariableElement element
                && element.asType().getKind() == TypeKind.INT;
    }

    private static boolean isVariable(ExpressionTree expression, Name name) {
        return bare(expression) instanceof IdentifierTree identifier
                && identifier.getName().equals(name);
    }

    private static @Nullable ExpressionTree bare(@Nullable ExpressionTree expression) {
        return expression instanceof ParenthesizedTree parenthesized ? bare(parenthesized.getExpression()) : expression;
    }

    private static boolean touches(@Nullable Tree code, Name name) {
        Writes writes = new Writes(name);
        writes.scan(code, null);
        return writes.found;
    }

    /** Whether a variable is assigned to. */
    private static final class Writes extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Name name;
        private boolean found;

        private Writes(Name name) {
            this.name = name;
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
            found |= isVariable(assignment.getVariable(), name);
            return super.visitAssignment(assignment, null);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree assignment, @Nullable Void unused) {
            found |= isVariable(assignment.getVariable(), name);
            return super.visitCompoundAssignment(assignment, null);
        }

        @Override
        public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void unused) {
            found |= switch (unary.getKind()) {
                case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT ->
                    isVariable(unary.getExpression(), name);
                default -> false;
            };
            return super.visitUnary(unary, null);
        }
    }
}
