package io.afterproof.processor.chain;

import com.sun.source.tree.Tree;
import io.afterproof.processor.chain.Frames.Frame;
import io.afterproof.processor.chain.Frames.Kind;
import java.util.function.Supplier;

/** Repeats a round: as often as it can be, or a known number of times. */
final class Loop {
    /** Goes once from the head of the loop, the tally's state, to the end of the round, whose state it returns. */
    @FunctionalInterface
    interface Round {
        State go(Frame frame);
    }

    private static final long MOST_ROUNDS = 10_000;

    private final Tally tally;
    private final Tree tree;

    Loop(Tally tally, Tree tree) {
        this.tally = tally;
        this.tree = tree;
    }

    /** A loop that is left only where its round leaves it. */
    void whileTrue(Round round) {
        State head = headOf(round);
        Frame frame = tally.frames().push(Kind.LOOP, tree);
        tally.move(head);
        round.go(frame);
        tally.frames().pop(frame);
        tally.move(frame.left());
    }

    /** A function that is called any number of times, or never. */
    void anyTimes(Supplier<State> round) {
        State head = headOf(frame -> round.get());
        tally.move(head);
        tally.move(head.or(round.get()));
    }

    /** Exactly so many rounds, unless one leaves the loop. */
    void times(long times, Round round) {
        State left = State.NONE;
        State head = tally.state();
        int excesses = tally.excesses();
        for (long done = 0; done < Math.min(times, MOST_ROUNDS); done++) {
            Frame frame = tally.frames().push(Kind.LOOP, tree);
            tally.move(head);
            State end = round.go(frame);
            tally.frames().pop(frame);
            left = left.or(frame.left());
            boolean stable = end.sameExtent(head);
            head = end;
            if (stable || tally.excesses() > excesses) {
                break;
            }
        }
        tally.move(head.or(left));
    }

    private State headOf(Round round) {
        State entry = tally.state();
        if (entry.isNone() && !tally.accumulates()) {
            return entry;
        }
        if (tally.accumulates()) {
            State head = tally.loopGated(tree, entry);
            for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
                Frame frame = tally.frames().push(Kind.LOOP, tree);
                tally.move(head);
                State next = tally.loopGated(tree, head.or(round.go(frame)));
                tally.frames().pop(frame);
                if (next.sameExtent(head)) {
                    break;
                }
                head = next;
            }
            return head;
        }
        State end = tally.probe(tree, () -> {
            Frame frame = tally.frames().push(Kind.LOOP, tree);
            State back = round.go(frame);
            tally.frames().pop(frame);
            return back;
        });
        State head = entry;
        for (Measure measure : Measure.values()) {
            Lane once = end.lane(measure);
            Lane lane = entry.lane(measure);
            Run ungated = once.open().longest();
            if (ungated.count() > 0) {
                tally.unbounded(measure, tree, ungated);
                lane = lane.gated();
            }
            lane = lane.or(new Lane(Runs.NONE, once.closed()));
            head = head.with(measure, lane);
        }
        return head;
    }
}
