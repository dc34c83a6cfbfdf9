package io.afterproof.processor.chain;

import java.util.function.Supplier;

/**
 * Repeats a round: as often as it can be, or a known number of times. A round goes once from the head of the loop, the
 * tally's state, to its end, whose state it returns.
 */
public final class Loop {
    private static final long MOST_ROUNDS = 10_000;

    private final Tally tally;
    private final Site site;

    /** @param site the loop, as it is told */
    public Loop(Tally tally, Site site) {
        this.tally = tally;
        this.site = site;
    }

    /** A function that is called any number of times, or never. */
    public void anyTimes(Supplier<State> round) {
        State head = head(round);
        tally.move(head);
        tally.move(head.or(round.get()));
    }

    /** Exactly so many rounds, unless one leaves the loop; returns how the last one ends. */
    public State times(long times, Supplier<State> round) {
        State head = tally.state();
        int excesses = tally.excesses();
        for (long done = 0; done < Math.min(times, MOST_ROUNDS); done++) {
            tally.move(head);
            State end = round.get();
            boolean stable = end.sameExtent(head);
            head = end;
            if (stable || tally.excesses() > excesses) {
                break;
            }
        }
        return head;
    }

    /** How the head of a loop is reached that is left only where its round leaves it: from before it, and from its end. */
    public State head(Supplier<State> round) {
        State entry = tally.state();
        if (entry.isNone() && !tally.accumulates()) {
            return entry;
        }
        if (tally.accumulates()) {
            State head = tally.loopGated(site, entry);
            for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
                tally.move(head);
                State next = tally.loopGated(site, head.or(round.get()));
                if (next.sameExtent(head)) {
                    break;
                }
                head = next;
            }
            return head;
        }
        State end = tally.probe(site, round);
        State head = entry;
        for (Measure measure : Measure.values()) {
            Lane once = end.lane(measure);
            Lane lane = entry.lane(measure);
            Run ungated = once.open().longest();
            if (ungated.count() > 0) {
                tally.unbounded(measure, site, ungated);
                lane = lane.gated();
            }
            lane = lane.or(new Lane(Runs.NONE, once.closed()));
            head = head.with(measure, lane);
        }
        return head;
    }
}
