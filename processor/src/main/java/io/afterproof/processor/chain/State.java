package io.afterproof.processor.chain;

import java.util.function.UnaryOperator;

/**
 * How a point of a body is reached, by each measure.
 *
 * @param depth by {@link Measure#DEPTH}
 * @param streak by {@link Measure#STREAK}
 */
public record State(Lane depth, Lane streak) {
    /** Not reached. */
    public static final State NONE = new State(Lane.NONE, Lane.NONE);

    /** The beginning of a body. */
    public static final State ENTRY = new State(Lane.ENTRY, Lane.ENTRY);

    Lane lane(Measure measure) {
        return measure == Measure.DEPTH ? depth : streak;
    }

    State with(Measure measure, Lane lane) {
        return measure == Measure.DEPTH ? new State(lane, streak) : new State(depth, lane);
    }

    /** Whether no path leads here. */
    public boolean isNone() {
        return depth.isNone();
    }

    /** Reached in either way. */
    public State or(State other) {
        return new State(depth.or(other.depth), streak.or(other.streak));
    }

    State map(UnaryOperator<Run> change) {
        return new State(depth.map(change), streak.map(change));
    }

    boolean sameExtent(State other) {
        return depth.sameExtent(other.depth) && streak.sameExtent(other.streak);
    }
}
