package io.afterproof.processor.chain;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import io.afterproof.processor.chain.Frames.Frame;
import io.afterproof.processor.chain.Frames.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Follows a body along all its paths at once: statements, and the jumps and exceptions that leave them. */
final class FlowWalk extends ExpressionWalk {
    /** Goes once from the head of a loop, the tally's state, to the end of the round, whose state it returns. */
    @FunctionalInterface
    private interface Round {
        State go(Frame frame);
    }

    /** How a round is left: for the next one, and for what follows the loop. */
    private record Ends(State end, State left) {}

    private final Map<Name, LabeledStatementTree> labels = new HashMap<>();

    FlowWalk(Body body, Tally tally) {
        super(body, tally);
    }

    /** Walks the body from this state at its beginning, and says what its call does. */
    Summary walk(State entry) {
        tally.move(entry);
        Frame frame = frames.push(Kind.BODY, null);
        frames.raise(entry);
        body.parts().forEach(this::follow);
        frames.pop(frame);
        return tally.summary(state().or(frame.left()), frame.thrown());
    }

    // branches

    @Override
    public @Nullable Void visitIf(IfTree choice, @Nullable Void unused) {
        branch(condition(choice.getCondition()), choice.getThenStatement(), choice.getElseStatement());
        return null;
    }

    @Override
    public @Nullable Void visitAssert(AssertTree assertion, @Nullable Void unused) {
        State disabled = state();
        Branches branches = condition(assertion.getCondition());
        tally.move(branches.whenFalse());
        follow(assertion.getDetail());
        tally.raise();
        tally.move(disabled.or(branches.whenTrue()));
        return null;
    }

    // loops

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void unused) {
        whileTrue(loop, frame -> rounds(frame, loop.getCondition(), loop.getStatement(), List.of()));
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void unused) {
        whileTrue(loop, frame -> {
            follow(loop.getStatement());
            tally.move(state().or(frame.again()));
            Branches branches = condition(loop.getCondition());
            frame.leave(branches.whenFalse());
            return branches.whenTrue();
        });
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void unused) {
        loop.getInitializer().forEach(this::follow);
        Round round = frame -> rounds(frame, loop.getCondition(), loop.getStatement(), loop.getUpdate());
        Long times = body.timesOf(loop);
        if (times == null) {
            whileTrue(loop, round);
        } else {
            times(times, loop, frame -> rounds(frame, null, loop.getStatement(), loop.getUpdate()));
        }
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
        follow(loop.getExpression());
        apply(loop.getVariable());
        whileTrue(loop, frame -> {
            apply(loop.getStatement());
            frame.leave(state());
            apply(loop);
            follow(loop.getStatement());
            return state().or(frame.again());
        });
        return null;
    }

    /** A loop that is left only where its round leaves it. */
    private void whileTrue(Tree loop, Round round) {
        tally.move(new Loop(tally, body.site(loop)).head(() -> inside(loop, round).end));
        tally.move(inside(loop, round).left);
    }

    private void times(long times, Tree loop, Round round) {
        State[] left = {State.NONE};
        State end = new Loop(tally, body.site(loop)).times(times, () -> {
            Ends ends = inside(loop, round);
            left[0] = left[0].or(ends.left);
            return ends.end;
        });
        tally.move(end.or(left[0]));
    }

    private Ends inside(Tree loop, Round round) {
        Frame frame = frames.push(Kind.LOOP, loop);
        State end = round.go(frame);
        frames.pop(frame);
        return new Ends(end, frame.left());
    }

    private State rounds(
            Frame frame, @Nullable ExpressionTree condition, StatementTree statement, List<? extends Tree> update) {
        if (condition != null) {
            Branches branches = condition(condition);
            frame.leave(branches.whenFalse());
            tally.move(branches.whenTrue());
        }
        follow(statement);
        tally.move(state().or(frame.again()));
        update.forEach(this::follow);
        return state();
    }

    // jumps

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree labelled, @Nullable Void unused) {
        labels.put(labelled.getLabel(), labelled);
        Frame frame = frames.push(Kind.LABELLED, labelled);
        follow(labelled.getStatement());
        frames.pop(frame);
        tally.move(state().or(frame.left()));
        return null;
    }

    @Override
    public @Nullable Void visitBreak(BreakTree jump, @Nullable Void unused) {
        LabeledStatementTree labelled = labels.get(jump.getLabel());
        if (labelled == null) {
            frames.leave(state(), Kind.LOOP, Kind.SWITCH);
        } else {
            frames.leave(state(), labelled);
        }
        return stop();
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree jump, @Nullable Void unused) {
        LabeledStatementTree labelled = labels.get(jump.getLabel());
        if (labelled == null) {
            frames.again(state());
        } else {
            frames.again(state(), labelled.getStatement());
        }
        return stop();
    }

    @Override
    public @Nullable Void visitYield(YieldTree jump, @Nullable Void unused) {
        follow(jump.getValue());
        frames.leave(state(), Kind.CHOICE);
        return stop();
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree jump, @Nullable Void unused) {
        follow(jump.getExpression());
        frames.leave(state(), Kind.BODY);
        return stop();
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree jump, @Nullable Void unused) {
        follow(jump.getExpression());
        tally.raise();
        return stop();
    }

    private @Nullable Void stop() {
        tally.move(State.NONE);
        return null;
    }

    // switch

    @Override
    public @Nullable Void visitSwitch(SwitchTree choice, @Nullable Void unused) {
        follow(choice.getExpression());
        cases(choice, choice.getCases(), false);
        return null;
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree choice, @Nullable Void unused) {
        follow(choice.getExpression());
        cases(choice, choice.getCases(), true);
        return null;
    }

    private void cases(Tree choice, List<? extends CaseTree> cases, boolean isExpression) {
        Frame frame = frames.push(isExpression ? Kind.CHOICE : Kind.SWITCH, choice);
        State unmatched = state();
        State fallingThrough = State.NONE;
        boolean exhaustive = isExpression;
        for (CaseTree each : cases) {
            SwitchCase parts = SwitchCase.of(each);
            exhaustive |= parts.isExhaustive();
            tally.move(unmatched);
            if (parts.guard() != null) {
                Branches guarded = condition(parts.guard());
                unmatched = unmatched.or(guarded.whenFalse());
                tally.move(guarded.whenTrue());
            }
            tally.move(state().or(fallingThrough));
            parts.statements().forEach(this::follow);
            if (parts.isRule()) {
                frame.leave(state());
                tally.move(State.NONE);
            }
            fallingThrough = state();
        }
        frames.pop(frame);
        tally.move(fallingThrough.or(frame.left()).or(exhaustive ? State.NONE : unmatched));
    }

    // try

    @Override
    public @Nullable Void visitTry(TryTree attempt, @Nullable Void unused) {
        cleaning(attempt.getFinallyBlock() == null ? null : () -> follow(attempt.getFinallyBlock()), () -> {
            if (attempt.getCatches().isEmpty()) {
                resources(attempt, 0);
                return;
            }
            Frame frame = frames.push(Kind.CATCHING, attempt);
            tally.raise();
            resources(attempt, 0);
            frames.pop(frame);
            State after = state();
            for (var handler : attempt.getCatches()) {
                tally.move(frame.thrown());
                follow(handler.getBlock());
                after = after.or(state());
            }
            tally.move(after);
        });
        return null;
    }

    private void resources(TryTree attempt, int next) {
        if (next == attempt.getResources().size()) {
            follow(attempt.getBlock());
            return;
        }
        Tree resource = attempt.getResources().get(next);
        follow(resource);
        Site close = body.site(resource);
        cleaning(body.effect(close) == null ? null : () -> body.pass(close, tally), () -> resources(attempt, next + 1));
    }

    /** Does the work, and the clean-up behind each of its ends: normal, by a jump, by an exception. */
    private void cleaning(@Nullable Runnable cleanUp, Runnable work) {
        if (cleanUp == null) {
            work.run();
            return;
        }
        Frame frame = frames.push(Kind.CLEANING, null);
        tally.raise();
        work.run();
        frames.pop(frame);
        State normal = state();
        tally.move(frame.thrown());
        cleanUp.run();
        tally.raise();
        for (Map.Entry<Frames.Jump, State> jump : frame.waiting().entrySet()) {
            tally.move(jump.getValue());
            cleanUp.run();
            frames.resume(jump.getKey(), state());
        }
        tally.move(normal);
        cleanUp.run();
    }
}
