package io.afterproof.processor.chain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether a loop is left once a call in it was made: at once, or because of something that is set behind the call and
 * asked by the loop or by an {@code if} that leaves it.
 */
final class Success {
    private final SourceUnit unit;
    private final Symbols symbols;

    Success(SourceUnit unit, Symbols symbols) {
        this.unit = unit;
        this.symbols = symbols;
    }

    /**
     * @param block the code that is tried
     * @param call the call in it
     * @param condition that of the loop
     * @param behind what follows the {@code try} in the loop, inner blocks first
     */
    boolean leaves(
            BlockTree block,
            Tree call,
            @Nullable ExpressionTree condition,
            Iterable<List<? extends StatementTree>> behind) {
        TreePath path = TreePath.getPath(new TreePath(new TreePath(unit.tree()), block), call);
        if (path == null) {
            return false;
        }
        Set<Element> set = setFrom(block, path);
        if (mentions(condition, set)) {
            return true;
        }
        boolean leavesWithIt = false;
        List<List<? extends StatementTree>> following = new ArrayList<>();
        for (TreePath at = path; at.getLeaf() != block; at = at.getParentPath()) {
            Tree child = at.getLeaf();
            Tree parent = at.getParentPath().getLeaf();
            if (parent instanceof LambdaExpressionTree) {
                leavesWithIt = false;
                following.clear();
            }
            leavesWithIt |= parent instanceof ReturnTree
                    || parent instanceof IfTree choice && choice.getCondition() == child && leavesSomewhere(choice);
            if (parent instanceof BlockTree statements) {
                int next = statements.getStatements().indexOf(child) + 1;
                following.add(statements
                        .getStatements()
                        .subList(next, statements.getStatements().size()));
            }
        }
        behind.forEach(following::add);
        return leavesWithIt || leaves(following, set);
    }

    private boolean leaves(List<List<? extends StatementTree>> following, Set<Element> set) {
        for (List<? extends StatementTree> statements : following) {
            for (StatementTree statement : statements) {
                if (statement instanceof IfTree choice
                        && mentions(choice.getCondition(), set)
                        && leavesSomewhere(choice)) {
                    return true;
                }
            }
            Ways ways = Ways.of(statements);
            if (!ways.on()) {
                return ways.out();
            }
        }
        return false;
    }

    private boolean mentions(@Nullable ExpressionTree condition, Set<Element> variables) {
        boolean[] mentioned = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
                mentioned[0] |= variables.contains(symbols.element(name));
                return null;
            }
        }.scan(condition, null);
        return mentioned[0];
    }

    /** The variables that are set with the call or behind it. */
    private Set<Element> setFrom(BlockTree block, TreePath call) {
        Set<Element> set = new HashSet<>();
        Set<Tree> around = new HashSet<>();
        call.forEach(around::add);
        long from = unit.start(call.getLeaf());
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
                add(variable, variable.getInitializer());
                return super.visitVariable(variable, null);
            }

            @Override
            public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
                add(assignment.getVariable(), assignment.getExpression());
                return super.visitAssignment(assignment, null);
            }

            @Override
            public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree assignment, @Nullable Void unused) {
                add(assignment.getVariable(), assignment.getExpression());
                return super.visitCompoundAssignment(assignment, null);
            }

            private void add(Tree variable, @Nullable Tree value) {
                boolean isBehind = value != null && (around.contains(value) || unit.start(value) > from);
                Element element = isBehind ? symbols.element(variable) : null;
                if (element != null) {
                    set.add(element);
                }
            }
        }.scan(block, null);
        return set;
    }

    private static boolean leavesSomewhere(Tree code) {
        boolean[] leaves = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                leaves[0] |= tree instanceof ReturnTree || tree instanceof BreakTree;
                boolean isApart = tree instanceof ClassTree
                        || tree instanceof LambdaExpressionTree
                        || tree instanceof WhileLoopTree
                        || tree instanceof DoWhileLoopTree
                        || tree instanceof ForLoopTree
                        || tree instanceof EnhancedForLoopTree;
                return isApart ? null : super.scan(tree, null);
            }
        }.scan(code, null);
        return leaves[0];
    }
}
