package io.afterproof.processor.chain;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.afterproof.processor.chain.Functions.Handed;
import io.afterproof.processor.chain.Functions.Passing;
import io.afterproof.processor.chain.Functions.Stage;
import io.afterproof.processor.model.CalledTool;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A loop of the library, which calls the functions that it is handed for any number of elements. Each element passes the
 * stages of a stream in their order, so that all of them are one loop, up to a stage that waits for all elements.
 */
final class ElementLoop {
    /** What the functions of a stage do with tools. */
    private enum Work {
        NOTHING,
        GATES,
        CALLS
    }

    private final Body body;
    private final Tally tally;
    private final Consumer<Handed> function;

    /** @param function goes on from the tally's state through one of these functions */
    ElementLoop(Body body, Tally tally, Consumer<Handed> function) {
        this.body = body;
        this.tally = tally;
        this.function = function;
    }

    void run(List<Stage> stages) {
        int from = 0;
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).passing() == Passing.TOGETHER || i == stages.size() - 1) {
                loop(stages.subList(from, i + 1));
                from = i + 1;
            }
        }
    }

    private void loop(List<Stage> stages) {
        for (int i = 0; i < stages.size(); i++) {
            if (work(stages.get(i)) != Work.NOTHING) {
                List<Stage> working = stages.subList(i, stages.size());
                new Loop(tally, body.site(placeOf(working))).anyTimes(() -> round(working));
                return;
            }
        }
    }

    /** The way of one element. */
    private State round(List<Stage> stages) {
        State ended = State.NONE;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            call(stage.functions());
            if (stage.passing() == Passing.MANY) {
                loop(stages.subList(i + 1, stages.size()));
                break;
            }
            if (stage.passing() == Passing.SOME) {
                ended = ended.or(tally.state());
            }
        }
        return ended.or(tally.state());
    }

    private void call(List<Handed> functions) {
        for (int i = 0; i < functions.size(); i++) {
            State before = tally.state();
            function.accept(functions.get(i));
            if (i > 0) {
                tally.move(before.or(tally.state()));
            }
        }
    }

    /** Where to tell of the loop, which is nowhere else a loop: the first stage that calls a tool. */
    private Tree placeOf(List<Stage> stages) {
        for (Stage stage : stages) {
            if (work(stage) == Work.CALLS) {
                return stage.call();
            }
            if (stage.passing() == Passing.MANY) {
                break;
            }
        }
        return stages.get(0).call();
    }

    private Work work(Stage stage) {
        Effects effects = new Effects();
        stage.functions().forEach(effects::scan);
        return effects.work;
    }

    private final class Effects extends TreeScanner<@Nullable Void, @Nullable Void> {
        private Work work = Work.NOTHING;

        private void scan(Handed handed) {
            handed.any().forEach(each -> scan(each, null));
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null || work == Work.CALLS) {
                return null;
            }
            Effect effect = body.effect(body.site(tree));
            if (effect != null) {
                boolean isGate = effect instanceof Effect.ExplicitGate
                        || effect instanceof Effect.ToolCall call && call.tool().kind() == CalledTool.Kind.GATE;
                work = isGate ? Work.GATES : Work.CALLS;
            }
            Handed kept = body.functions().usedAt(tree);
            if (kept != null) {
                scan(kept);
            }
            return super.scan(tree, null);
        }
    }
}
