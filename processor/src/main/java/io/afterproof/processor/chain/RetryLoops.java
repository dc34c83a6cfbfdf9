package io.afterproof.processor.chain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.CalledTool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loops that try one call until it succeeds: a {@code try} in a loop whose success leaves the loop and of which a
 * {@code catch} goes round again, around a call that is the same each time. A loop in which what is called, or an
 * argument, is another one each time goes through different things, and one that goes round after a success too does
 * its work again and again; neither is a retry.
 */
final class RetryLoops extends TreeScanner<@Nullable Void, @Nullable Void> {
    /** A loop that tries a tool again. */
    record Found(Tree loop, CalledTool tool) {}

    /** A loop around, and its condition. */
    private record Around(Tree loop, @Nullable ExpressionTree condition) {}

    private final Body body;
    private final Symbols symbols;
    private final Function<Call, Optional<CalledTool>> mutation;
    private final List<Found> found = new ArrayList<>();
    private @Nullable Around around;
    private Deque<List<? extends StatementTree>> behind = new ArrayDeque<>();

    /** @param mutation the tool that must not be called twice to which a call leads */
    RetryLoops(Body body, Symbols symbols, Function<Call, Optional<CalledTool>> mutation) {
        this.body = body;
        this.symbols = symbols;
        this.mutation = mutation;
    }

    List<Found> found() {
        if (!body.effects().isEmpty()) {
            scan(body.parts(), null);
        }
        return found;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void unused) {
        return inside(new Around(loop, loop.getCondition()), loop.getStatement());
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void unused) {
        return inside(new Around(loop, loop.getCondition()), loop.getStatement());
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void unused) {
        return inside(new Around(loop, loop.getCondition()), loop.getStatement());
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
        return inside(new Around(loop, null), loop.getStatement());
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
        return inside(null, lambda.getBody());
    }

    @Override
    public @Nullable Void visitClass(ClassTree local, @Nullable Void unused) {
        return null;
    }

    private @Nullable Void inside(@Nullable Around next, Tree code) {
        Around outer = around;
        Deque<List<? extends StatementTree>> outerBehind = behind;
        around = next;
        behind = new ArrayDeque<>();
        scan(code, null);
        around = outer;
        behind = outerBehind;
        return null;
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
        List<? extends StatementTree> statements = block.getStatements();
        for (int i = 0; i < statements.size(); i++) {
            behind.push(statements.subList(i + 1, statements.size()));
            scan(statements.get(i), null);
            behind.pop();
        }
        return null;
    }

    @Override
    public @Nullable Void visitTry(TryTree attempt, @Nullable Void unused) {
        Around loop = around;
        if (loop != null && !attempt.getCatches().isEmpty()) {
            tried(attempt, loop).ifPresent(tool -> found.add(new Found(loop.loop, tool)));
        }
        return super.visitTry(attempt, null);
    }

    /** The tool that is called again when the attempt fails. */
    private Optional<CalledTool> tried(TryTree attempt, Around loop) {
        Set<Tree> inside = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                if (tree != null) {
                    inside.add(tree);
                }
                return super.scan(tree, null);
            }

            @Override
            public @Nullable Void visitClass(ClassTree local, @Nullable Void unused) {
                return null;
            }
        }.scan(attempt.getBlock(), null);
        Repetition repetition = new Repetition(symbols, loop.loop);
        Success success = new Success(body.unit(), symbols);
        return body.calls().list().stream()
                .filter(call -> inside.contains(call.tree()) && repetition.isSame(call.tree()))
                .filter(call -> success.leaves(attempt.getBlock(), call.tree(), loop.condition, behind))
                .flatMap(call -> mutation.apply(call).stream())
                .filter(tool -> attempt.getCatches().stream().anyMatch(clause -> goesRound(clause, tool)))
                .findFirst();
    }

    private boolean goesRound(CatchTree clause, CalledTool tool) {
        CaughtFailure failure = new CaughtFailure(clause, symbols);
        if (failure.provesNoEffect(tool) || failure.asksTheGuard()) {
            return false;
        }
        Ways ways = Ways.of(clause.getBlock());
        return ways.again() || ways.on() && roundBehind();
    }

    /** Whether what follows a statement lets the loop go round. */
    private boolean roundBehind() {
        for (List<? extends StatementTree> statements : behind) {
            Ways ways = Ways.of(statements);
            if (ways.again()) {
                return true;
            }
            if (!ways.on()) {
                return false;
            }
        }
        return true;
    }
}
