package io.afterproof.processor.chain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether a clause that catches everything confirms on a path on which it has not asked what it caught. A question to
 * the exception, {@code e instanceof NotFound} or {@code isNotFound(e)}, makes a particular exception of it.
 */
final class CaughtException {
    /** Whether the paths behind a condition have asked. */
    private record Asked(boolean whenTrue, boolean whenFalse) {
        private static final Asked NOTHING = new Asked(false, false);
        private static final Asked BOTH = new Asked(true, true);
    }

    private final Symbols symbols;
    private final ConstantVerdict constants;
    private final Predicate<Tree> isBroad;
    private final Set<Element> exception = new HashSet<>();
    private Set<HeldVerdicts> held;
    private boolean confirms;

    /**
     * @param isBroad whether a type is one of the exceptions that stand for all
     * @param held what the {@code try} began with, and leaves if it fails before it sets anything
     */
    CaughtException(Symbols symbols, ConstantVerdict constants, Predicate<Tree> isBroad, HeldVerdicts held) {
        this.symbols = symbols;
        this.constants = constants;
        this.isBroad = isBroad;
        this.held = Set.of(held);
    }

    /** @param rest the statements behind the {@code try} */
    boolean isConfirmed(CatchTree clause, List<? extends StatementTree> rest) {
        Element caught = symbols.element(clause.getParameter());
        if (caught != null) {
            exception.add(caught);
        }
        boolean goesOn = passes(clause.getBlock());
        return confirms
                || goesOn && (endsInConfirmation(rest) || held.stream().anyMatch(each -> each.endInConfirmation(rest)));
    }

    private boolean endsInConfirmation(List<? extends StatementTree> rest) {
        return rest.stream()
                .filter(statement -> statement instanceof ReturnTree || statement instanceof ThrowTree)
                .findFirst()
                .filter(statement ->
                        statement instanceof ReturnTree end && Boolean.TRUE.equals(constants.of(end.getExpression())))
                .isPresent();
    }

    /** Whether a path that has not asked goes on behind the statement. */
    private boolean passes(@Nullable Tree statement) {
        if (statement instanceof BlockTree block) {
            return passes(block.getStatements());
        }
        if (statement instanceof IfTree choice) {
            Asked asked = asked(choice.getCondition());
            Set<HeldVerdicts> before = held;
            boolean first = !asked.whenTrue && passes(choice.getThenStatement());
            Set<HeldVerdicts> behindFirst = first ? held : Set.of();
            held = before;
            boolean second = !asked.whenFalse && passes(choice.getElseStatement());
            held = HeldVerdicts.either(behindFirst, second ? held : Set.of());
            return first || second;
        }
        if (statement instanceof ReturnTree end) {
            returned(end.getExpression());
            return false;
        }
        if (statement instanceof ThrowTree || statement instanceof BreakTree || statement instanceof ContinueTree) {
            return false;
        }
        if (statement instanceof TryTree attempt) {
            Set<HeldVerdicts> before = held;
            boolean goesOn = passes(attempt.getBlock());
            Set<HeldVerdicts> behind = goesOn ? held : Set.of();
            for (CatchTree clause : attempt.getCatches()) {
                held = before;
                boolean passesClause = passes(clause.getBlock());
                behind = HeldVerdicts.either(behind, passesClause ? held : Set.of());
                goesOn |= passesClause;
            }
            held = behind;
            return passes(attempt.getFinallyBlock()) && goesOn;
        }
        if (statement instanceof SwitchTree choice) {
            boolean asks = mentions(choice.getExpression());
            Set<HeldVerdicts> before = held;
            choice.getCases().stream().filter(each -> !asks || isDefault(each)).forEach(this::passes);
            held = HeldVerdicts.behind(before, choice);
            return true;
        }
        if (statement != null) {
            Set<HeldVerdicts> before = held;
            new Parts().scan(statement, null);
            held = HeldVerdicts.behind(before, statement);
        }
        return true;
    }

    private boolean passes(List<? extends StatementTree> statements) {
        for (StatementTree statement : statements) {
            if (!passes(statement)) {
                return false;
            }
        }
        return true;
    }

    private void passes(CaseTree each) {
        if (each.getBody() != null) {
            passes(each.getBody());
        } else {
            passes(each.getStatements());
        }
    }

    private void returned(@Nullable ExpressionTree value) {
        if (value instanceof ParenthesizedTree parenthesized) {
            returned(parenthesized.getExpression());
        } else if (value instanceof ConditionalExpressionTree choice) {
            Asked asked = asked(choice.getCondition());
            if (!asked.whenTrue) {
                returned(choice.getTrueExpression());
            }
            if (!asked.whenFalse) {
                returned(choice.getFalseExpression());
            }
        } else if (value instanceof SwitchExpressionTree choice) {
            boolean asks = mentions(choice.getExpression());
            choice.getCases().stream()
                    .filter(each -> !asks || isDefault(each))
                    .forEach(each -> new Results().scan(each, null));
        } else {
            confirms |= Boolean.TRUE.equals(constants.of(value))
                    || held.stream().anyMatch(each -> Boolean.TRUE.equals(each.of(value)));
        }
    }

    private Asked asked(ExpressionTree condition) {
        if (condition instanceof ParenthesizedTree parenthesized) {
            return asked(parenthesized.getExpression());
        }
        if (condition instanceof UnaryTree unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            Asked inner = asked(unary.getExpression());
            return new Asked(/* whenTrue= */ inner.whenFalse, /* whenFalse= */ inner.whenTrue);
        }
        if (condition instanceof BinaryTree binary) {
            return askedByBoth(binary);
        }
        if (condition instanceof InstanceOfTree test) {
            return mentions(test.getExpression()) && !isBroadTest(test) ? new Asked(true, false) : Asked.NOTHING;
        }
        return mentions(condition) ? Asked.BOTH : Asked.NOTHING;
    }

    private Asked askedByBoth(BinaryTree binary) {
        Asked left = asked(binary.getLeftOperand());
        Asked right = asked(binary.getRightOperand());
        return switch (binary.getKind()) {
            case CONDITIONAL_AND, AND ->
                new Asked(left.whenTrue || right.whenTrue, left.whenFalse && (right.whenFalse || left.whenTrue));
            case CONDITIONAL_OR, OR ->
                new Asked(left.whenTrue && (right.whenTrue || left.whenFalse), left.whenFalse || right.whenFalse);
            default ->
                isNull(binary.getLeftOperand()) || isNull(binary.getRightOperand())
                        ? Asked.NOTHING
                        : new Asked(left.whenTrue || right.whenTrue, left.whenFalse || right.whenFalse);
        };
    }

    private boolean isBroadTest(InstanceOfTree test) {
        Tree type = test.getType();
        return type != null && isBroad.test(type);
    }

    private static boolean isNull(ExpressionTree operand) {
        return operand.getKind() == Tree.Kind.NULL_LITERAL;
    }

    private static boolean isDefault(CaseTree each) {
        return SwitchCase.of(each).isDefault();
    }

    private boolean mentions(Tree code) {
        boolean[] found = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
                found[0] |= exception.contains(symbols.element(name));
                return null;
            }
        }.scan(code, null);
        return found[0];
    }

    /** What else stands in a clause: a verdict that is set, a local that comes of the exception, loops. */
    private final class Parts extends OwnCodeScanner {
        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
            Element element = symbols.element(variable);
            if (element != null && variable.getInitializer() != null && mentions(variable.getInitializer())) {
                exception.add(element);
            }
            return super.visitVariable(variable, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
            confirms |= Boolean.TRUE.equals(constants.of(assignment.getExpression()));
            return super.visitAssignment(assignment, null);
        }

        @Override
        public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
            passes(block);
            return null;
        }

        @Override
        public @Nullable Void visitIf(IfTree choice, @Nullable Void unused) {
            passes(choice);
            return null;
        }

        @Override
        public @Nullable Void visitReturn(ReturnTree end, @Nullable Void unused) {
            returned(end.getExpression());
            return null;
        }
    }

    /** What one case of a {@code switch} expression yields. */
    private final class Results extends TreeScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitCase(CaseTree each, @Nullable Void unused) {
            if (each.getBody() instanceof ExpressionTree result) {
                returned(result);
                return null;
            }
            return super.visitCase(each, null);
        }

        @Override
        public @Nullable Void visitYield(YieldTree jump, @Nullable Void unused) {
            returned(jump.getValue());
            return null;
        }
    }
}
