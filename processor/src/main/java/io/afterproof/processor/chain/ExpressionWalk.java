package io.afterproof.processor.chain;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import io.afterproof.processor.chain.Frames.Frame;
import io.afterproof.processor.chain.Frames.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows expressions in the order of their evaluation, and has the {@link Tally} count what it meets. What it does not
 * know is taken for an expression whose parts are evaluated one after the other.
 */
abstract class ExpressionWalk extends TreeScanner<@Nullable Void, @Nullable Void> {
    /** A condition's outcomes. */
    record Branches(State whenTrue, State whenFalse) {}

    private static final int MOST_KEPT_USES = 1_000; // of locals that keep functions that use such locals themselves

    final Body body;
    final Tally tally;
    final Frames frames = new Frames();
    private int keptUses;

    ExpressionWalk(Body body, Tally tally) {
        this.body = body;
        this.tally = tally;
        tally.leaveBy(frames);
    }

    final State state() {
        return tally.state();
    }

    final void follow(@Nullable Tree tree) {
        scan(tree, null);
    }

    // calls

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
        super.visitMethodInvocation(call, null);
        useKept(call);
        apply(call);
        List<Functions.Stage<Tree>> stages = body.functions().loopAt(call);
        if (!stages.isEmpty()) {
            new ElementLoop<>(tally, new TreeFunctions(body, this::callOneOf)).run(stages);
        }
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
        if (!body.functions().runsElsewhere(name)) {
            useKept(name);
        }
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void unused) {
        follow(creation.getEnclosingExpression());
        creation.getArguments().forEach(this::follow);
        apply(creation);
        return null;
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
        follow(reference.getQualifierExpression());
        if (!body.functions().runsElsewhere(reference)) {
            callFunction(reference);
        }
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
        if (!body.functions().runsElsewhere(lambda)) {
            callFunction(lambda);
        }
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree local, @Nullable Void unused) {
        return null; // its methods are bodies of their own
    }

    final void apply(Tree tree) {
        body.pass(body.site(tree), tally);
    }

    private void useKept(Tree place) {
        Functions.Handed<Tree> kept = body.functions().usedAt(place);
        if (kept != null && keptUses++ < MOST_KEPT_USES) {
            callOneOf(kept);
        }
    }

    private void callOneOf(Functions.Handed<Tree> functions) {
        State before = state();
        State after = functions.others() ? before : State.NONE;
        for (Tree function : functions.any()) {
            tally.move(before);
            callFunction(function);
            after = after.or(state());
        }
        tally.move(after);
    }

    private void callFunction(Tree function) {
        if (function instanceof LambdaExpressionTree lambda) {
            Frame frame = frames.push(Kind.BODY, null);
            follow(lambda.getBody());
            frames.pop(frame);
            tally.move(state().or(frame.left()));
        } else {
            apply(function);
        }
    }

    // conditions

    final Branches condition(ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            return condition(parenthesized.getExpression());
        }
        if (expression instanceof UnaryTree unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            Branches inner = condition(unary.getExpression());
            return new Branches(/* whenTrue= */ inner.whenFalse, /* whenFalse= */ inner.whenTrue);
        }
        if (expression instanceof BinaryTree binary && binary.getKind() == Tree.Kind.CONDITIONAL_AND) {
            Branches left = condition(binary.getLeftOperand());
            tally.move(left.whenTrue);
            Branches right = condition(binary.getRightOperand());
            return new Branches(right.whenTrue, left.whenFalse.or(right.whenFalse));
        }
        if (expression instanceof BinaryTree binary && binary.getKind() == Tree.Kind.CONDITIONAL_OR) {
            Branches left = condition(binary.getLeftOperand());
            tally.move(left.whenFalse);
            Branches right = condition(binary.getRightOperand());
            return new Branches(left.whenTrue.or(right.whenTrue), right.whenFalse);
        }
        if (expression instanceof LiteralTree literal && literal.getValue() instanceof Boolean constant) {
            return constant ? new Branches(state(), State.NONE) : new Branches(State.NONE, state());
        }
        follow(expression);
        return new Branches(state(), state());
    }

    private void either(Branches branches) {
        tally.move(branches.whenTrue.or(branches.whenFalse));
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree binary, @Nullable Void unused) {
        if (binary.getKind() == Tree.Kind.CONDITIONAL_AND || binary.getKind() == Tree.Kind.CONDITIONAL_OR) {
            either(condition(binary));
            return null;
        }
        return super.visitBinary(binary, null);
    }

    @Override
    public @Nullable Void visitConditionalExpression(ConditionalExpressionTree choice, @Nullable Void unused) {
        branch(condition(choice.getCondition()), choice.getTrueExpression(), choice.getFalseExpression());
        return null;
    }

    final void branch(Branches branches, Tree whenTrue, @Nullable Tree whenFalse) {
        tally.move(branches.whenTrue);
        follow(whenTrue);
        State first = state();
        tally.move(branches.whenFalse);
        follow(whenFalse);
        tally.move(first.or(state()));
    }
}
