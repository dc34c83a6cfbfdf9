package io.afterproof.processor.chain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The constant verdicts that local variables hold at a place: true for a confirmation, false for any other.
 *
 * @param values of the variables whose value is known there
 */
record HeldVerdicts(Symbols symbols, ConstantVerdict constants, Map<Element, Boolean> values) {
    static HeldVerdicts none(Symbols symbols, ConstantVerdict constants) {
        return new HeldVerdicts(symbols, constants, Map.of());
    }

    static Set<HeldVerdicts> either(Set<HeldVerdicts> one, Set<HeldVerdicts> other) {
        Set<HeldVerdicts> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    static Set<HeldVerdicts> behind(Set<HeldVerdicts> before, Tree code) {
        return before.stream().map(each -> each.behind(code)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What an expression is here; null if that depends on something. */
    @Nullable
    Boolean of(@Nullable ExpressionTree expression) {
        return constants.where(values).of(expression);
    }

    /** What is held behind some code: what it sets by itself, without what it may set on some way only. */
    HeldVerdicts behind(Tree code) {
        Map<Element, Boolean> changed = new HashMap<>(values);
        if (code instanceof VariableTree variable) {
            put(changed, variable, variable.getInitializer());
        } else if (code instanceof ExpressionStatementTree statement
                && statement.getExpression() instanceof AssignmentTree assignment) {
            put(changed, assignment.getVariable(), assignment.getExpression());
        } else {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
                    put(changed, assignment.getVariable(), null);
                    return super.visitAssignment(assignment, null);
                }

                @Override
                public @Nullable Void visitCompoundAssignment(
                        CompoundAssignmentTree assignment, @Nullable Void unused) {
                    put(changed, assignment.getVariable(), null);
                    return super.visitCompoundAssignment(assignment, null);
                }
            }.scan(code, null);
        }
        return new HeldVerdicts(symbols, constants, Map.copyOf(changed));
    }

    private void put(Map<Element, Boolean> changed, Tree variable, @Nullable ExpressionTree value) {
        Element element = symbols.element(variable);
        Boolean constant = value == null ? null : of(value);
        if (element != null && constant != null && !Hierarchy.isField(element)) {
            changed.put(element, constant);
        } else if (element != null) {
            changed.remove(element);
        }
    }

    /** Whether each return that these statements come to confirms. */
    boolean endInConfirmation(List<? extends StatementTree> statements) {
        Ends ends = new Ends();
        ends.follow(this, statements);
        return ends.confirms && !ends.doesNot;
    }

    private HeldVerdicts and(HeldVerdicts other) {
        Map<Element, Boolean> agreed = new HashMap<>(values);
        agreed.entrySet().retainAll(other.values.entrySet());
        return new HeldVerdicts(symbols, constants, Map.copyOf(agreed));
    }

    /** The returns that are come to. */
    private static final class Ends {
        private boolean confirms;
        private boolean doesNot;

        /** What is held behind the statements; null if no way leads there. */
        private @Nullable HeldVerdicts follow(HeldVerdicts before, List<? extends StatementTree> statements) {
            HeldVerdicts held = before;
            for (StatementTree statement : statements) {
                held = follow(held, statement);
                if (held == null) {
                    return null;
                }
            }
            return held;
        }

        private @Nullable HeldVerdicts follow(HeldVerdicts held, @Nullable StatementTree statement) {
            if (statement == null) {
                return held;
            }
            if (statement instanceof BlockTree block) {
                return follow(held, block.getStatements());
            }
            if (statement instanceof IfTree choice) {
                return follow(held, choice);
            }
            if (statement instanceof ReturnTree end) {
                add(held.of(end.getExpression()));
                return null;
            }
            if (statement instanceof ThrowTree) {
                return null;
            }
            HeldVerdicts behind = held.behind(statement);
            new OwnCodeScanner() {
                @Override
                public @Nullable Void visitReturn(ReturnTree end, @Nullable Void unused) {
                    add(behind.of(end.getExpression()));
                    return null;
                }
            }.scan(statement, null);
            return behind;
        }

        private @Nullable HeldVerdicts follow(HeldVerdicts held, IfTree choice) {
            Boolean condition = held.of(choice.getCondition());
            if (condition != null) {
                return follow(held, condition ? choice.getThenStatement() : choice.getElseStatement());
            }
            HeldVerdicts first = follow(held, choice.getThenStatement());
            HeldVerdicts second = follow(held, choice.getElseStatement());
            return first == null || second == null ? first == null ? second : first : first.and(second);
        }

        private void add(@Nullable Boolean verdict) {
            confirms |= Boolean.TRUE.equals(verdict);
            doesNot |= !Boolean.TRUE.equals(verdict);
        }
    }
}
