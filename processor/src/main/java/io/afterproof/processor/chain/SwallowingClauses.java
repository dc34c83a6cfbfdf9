package io.afterproof.processor.chain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the clauses that catch every exception and confirm, by themselves or by what they leave to the code behind. */
final class SwallowingClauses extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Symbols symbols;
    private final ConstantVerdict constants;
    private final Predicate<Tree> isBroad;
    private final List<CatchTree> found = new ArrayList<>();
    private List<? extends StatementTree> following = List.of();
    private HeldVerdicts held;

    /** @param isBroad whether a type is one of the exceptions that stand for all */
    SwallowingClauses(Symbols symbols, ConstantVerdict constants, Predicate<Tree> isBroad) {
        this.symbols = symbols;
        this.constants = constants;
        this.isBroad = isBroad;
        this.held = HeldVerdicts.none(symbols, constants);
    }

    List<CatchTree> in(List<? extends Tree> code) {
        follow(code.stream()
                .filter(StatementTree.class::isInstance)
                .map(StatementTree.class::cast)
                .toList());
        return List.copyOf(found);
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        boolean isLoop = tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree
                || tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree;
        boolean isApart = tree instanceof LambdaExpressionTree
                || tree instanceof ClassTree
                || tree instanceof CaseTree each && each.getBody() == null;
        if (tree == null || !isLoop && !isApart) {
            return super.scan(tree, null);
        }
        List<? extends StatementTree> around = following;
        HeldVerdicts before = held;
        following = List.of();
        held = held.behind(tree);
        super.scan(tree, null);
        following = around;
        held = before;
        return null;
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
        follow(block.getStatements());
        return null;
    }

    private void follow(List<? extends StatementTree> statements) {
        List<? extends StatementTree> around = following;
        HeldVerdicts before = held;
        for (int i = 0; i < statements.size(); i++) {
            List<StatementTree> rest = new ArrayList<>(statements.subList(i + 1, statements.size()));
            rest.addAll(around);
            following = rest;
            scan(statements.get(i), null);
            held = held.behind(statements.get(i));
        }
        following = around;
        held = before;
    }

    @Override
    public @Nullable Void visitTry(TryTree attempt, @Nullable Void unused) {
        for (CatchTree clause : attempt.getCatches()) {
            if (isBroad(clause)
                    && new CaughtException(symbols, constants, isBroad, held).isConfirmed(clause, following)) {
                found.add(clause);
            }
        }
        return super.visitTry(attempt, null);
    }

    private boolean isBroad(CatchTree clause) {
        Tree type = clause.getParameter().getType();
        List<? extends Tree> types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        return types.stream().anyMatch(isBroad);
    }
}
