package io.afterproof.processor.chain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How statements in a loop may end, by their form alone.
 *
 * @param on behind them
 * @param again with the next round
 * @param out with a {@code return} or {@code break}
 */
record Ways(boolean on, boolean again, boolean out) {
    private static final Ways ON = new Ways(true, false, false);
    private static final Ways NONE = new Ways(false, false, false);

    static Ways of(List<? extends StatementTree> statements) {
        Ways ways = ON;
        for (StatementTree statement : statements) {
            if (!ways.on) {
                break;
            }
            ways = ways.then(of(statement));
        }
        return ways;
    }

    static Ways of(@Nullable Tree statement) {
        if (statement instanceof BlockTree block) {
            return of(block.getStatements());
        }
        if (statement instanceof IfTree choice) {
            return of(choice.getThenStatement()).or(of(choice.getElseStatement()));
        }
        if (statement instanceof ContinueTree) {
            return new Ways(/* on= */ false, /* again= */ true, /* out= */ false);
        }
        if (statement instanceof ReturnTree || statement instanceof BreakTree) {
            return new Ways(/* on= */ false, /* again= */ false, /* out= */ true);
        }
        if (statement instanceof ThrowTree) {
            return NONE;
        }
        if (statement instanceof TryTree attempt) {
            Ways ways = of(attempt.getBlock());
            for (CatchTree clause : attempt.getCatches()) {
                ways = ways.or(of(clause.getBlock()));
            }
            Ways last = of(attempt.getFinallyBlock());
            return last.on ? ways : last;
        }
        if (statement instanceof LabeledStatementTree labelled) {
            return of(labelled.getStatement());
        }
        return statement instanceof SynchronizedTree locked ? of(locked.getBlock()) : ON;
    }

    private Ways then(Ways next) {
        return new Ways(next.on, again || next.again, out || next.out);
    }

    private Ways or(Ways other) {
        return new Ways(on || other.on, again || other.again, out || other.out);
    }
}
