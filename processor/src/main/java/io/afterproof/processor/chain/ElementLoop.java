package io.afterproof.processor.chain;

import io.afterproof.processor.chain.Functions.Handed;
import io.afterproof.processor.chain.Functions.Passing;
import io.afterproof.processor.chain.Functions.Stage;
import java.util.List;

/**
 * A loop of the library, which calls the functions that it is handed for any number of elements. Each element passes the
 * stages of a stream in their order, so that all of them are one loop, up to a stage that waits for all elements.
 *
 * @param <N> a part of the code: a tree or an instruction
 */
public final class ElementLoop<N> {
    /** What code does with tools. */
    public enum Work {
        /** Nothing. */
        NOTHING,
        /** It passes gates, and calls no other tools. */
        GATES,
        /** It calls tools. */
        CALLS
    }

    /** The code that the loop is in. */
    public interface Host<N> {
        /** The place of a call. */
        Site site(N call);

        /** What these functions do. */
        Work work(Handed<N> functions);

        /** Goes on from the tally's state through one of these functions. */
        void callOneOf(Handed<N> functions);
    }

    private final Tally tally;
    private final Host<N> host;

    /** @param host the code around */
    public ElementLoop(Tally tally, Host<N> host) {
        this.tally = tally;
        this.host = host;
    }

    /** Goes on from the tally's state through any number of elements. */
    public void run(List<Stage<N>> stages) {
        int from = 0;
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).passing() == Passing.TOGETHER || i == stages.size() - 1) {
                loop(stages.subList(from, i + 1));
                from = i + 1;
            }
        }
    }

    private void loop(List<Stage<N>> stages) {
        for (int i = 0; i < stages.size(); i++) {
            if (work(stages.get(i)) != Work.NOTHING) {
                List<Stage<N>> working = stages.subList(i, stages.size());
                new Loop(tally, placeOf(working)).anyTimes(() -> round(working));
                return;
            }
        }
    }

    /** The way of one element. */
    private State round(List<Stage<N>> stages) {
        State ended = State.NONE;
        for (int i = 0; i < stages.size(); i++) {
            Stage<N> stage = stages.get(i);
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

    private void call(List<Handed<N>> functions) {
        for (int i = 0; i < functions.size(); i++) {
            State before = tally.state();
            host.callOneOf(functions.get(i));
            if (i > 0) {
                tally.move(before.or(tally.state()));
            }
        }
    }

    /** Where to tell of the loop, which is nowhere else a loop: the first stage that calls a tool. */
    private Site placeOf(List<Stage<N>> stages) {
        for (Stage<N> stage : stages) {
            if (work(stage) == Work.CALLS) {
                return host.site(stage.call());
            }
            if (stage.passing() == Passing.MANY) {
                break;
            }
        }
        return host.site(stages.get(0).call());
    }

    private Work work(Stage<N> stage) {
        Work most = Work.NOTHING;
        for (Handed<N> handed : stage.functions()) {
            Work work = host.work(handed);
            most = work.compareTo(most) > 0 ? work : most;
        }
        return most;
    }
}
