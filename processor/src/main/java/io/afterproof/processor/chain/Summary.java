package io.afterproof.processor.chain;

import java.util.Map;

/**
 * What the call of a method does to its caller's runs.
 *
 * @param exit how a normal return is reached: {@code open} are the runs of paths without a gate, {@code closed} those
 *     since the last gate
 * @param thrown how the method can be left by an exception, in the same way
 * @param heads for each measure the longest runs anywhere in it before the first gate
 */
public record Summary(State exit, State thrown, Map<Measure, Runs> heads) {
    /** Of a method that does nothing with tools. */
    static final Summary NEUTRAL = new Summary(State.ENTRY, State.ENTRY, noHeads());

    /** Of a method that never returns, as far as is known. */
    static final Summary NEVER = new Summary(State.NONE, State.NONE, noHeads());

    Runs head(Measure measure) {
        return heads.getOrDefault(measure, Runs.NONE);
    }

    /** Of a call that may be either. */
    Summary or(Summary other) {
        return new Summary(
                exit.or(other.exit),
                thrown.or(other.thrown),
                Map.of(
                        Measure.DEPTH, head(Measure.DEPTH).or(other.head(Measure.DEPTH)),
                        Measure.STREAK, head(Measure.STREAK).or(other.head(Measure.STREAK))));
    }

    /** Whether the other adds nothing to this one. */
    boolean covers(Summary other) {
        return or(other).sameExtent(this);
    }

    /** The same with a gate everywhere, by this measure. */
    Summary gated(Measure measure) {
        return new Summary(
                exit.with(measure, Lane.ENTRY.gated()),
                thrown.with(measure, Lane.ENTRY.gated()),
                measure == Measure.DEPTH
                        ? Map.of(Measure.DEPTH, Runs.NONE, Measure.STREAK, head(Measure.STREAK))
                        : Map.of(Measure.DEPTH, head(Measure.DEPTH), Measure.STREAK, Runs.NONE));
    }

    boolean sameExtent(Summary other) {
        return exit.sameExtent(other.exit)
                && thrown.sameExtent(other.thrown)
                && head(Measure.DEPTH).sameExtent(other.head(Measure.DEPTH))
                && head(Measure.STREAK).sameExtent(other.head(Measure.STREAK));
    }

    private static Map<Measure, Runs> noHeads() {
        return Map.of(Measure.DEPTH, Runs.NONE, Measure.STREAK, Runs.NONE);
    }
}
