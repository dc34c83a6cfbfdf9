package io.afterproof.runtime.internal;

import io.afterproof.runtime.ChainEntry;

/**
 * Depth and destructive streak of a chain, each with the smallest limit met since its last reset, in one {@code long}, so
 * that a call is counted in by one compare-and-set. Each number has 16 bits; a limit of 65,535 is none, and a count stops
 * below it.
 */
final class Counters {
    private static final int BITS = 16;
    private static final int NONE = (1 << BITS) - 1;
    private static final int DEPTH = 0;
    private static final int DEPTH_LIMIT = BITS;
    private static final int STREAK = 2 * BITS;
    private static final int STREAK_LIMIT = 3 * BITS;

    /** Nothing counted, nothing limited. */
    static final long START = with(with(0, DEPTH_LIMIT, NONE), STREAK_LIMIT, NONE);

    private Counters() {}

    static long of(ChainEntry.Counts counts) {
        long depth = with(with(0, DEPTH, counts.depth()), DEPTH_LIMIT, counts.depthLimit());
        return with(with(depth, STREAK, counts.streak()), STREAK_LIMIT, counts.streakLimit());
    }

    /** The other counts with these. */
    static ChainEntry.Counts in(ChainEntry.Counts others, long counters) {
        return new ChainEntry.Counts(
                get(counters, DEPTH),
                get(counters, DEPTH_LIMIT),
                get(counters, STREAK),
                get(counters, STREAK_LIMIT),
                others.bad(),
                others.calls(),
                others.stopped());
    }

    static int depth(long counters) {
        return get(counters, DEPTH);
    }

    static boolean tooDeep(long counters, int maxDepth) {
        int limit = Math.min(get(counters, DEPTH_LIMIT), maxDepth);
        return get(counters, DEPTH) >= limit;
    }

    static boolean tooDestructive(long counters, int maxDestructive) {
        int limit = Math.min(get(counters, STREAK_LIMIT), maxDestructive);
        return get(counters, STREAK) >= limit;
    }

    static long deeper(long counters, int maxDepth) {
        return count(counters, DEPTH, DEPTH_LIMIT, maxDepth);
    }

    static long moreDestructive(long counters, int maxDestructive) {
        return count(counters, STREAK, STREAK_LIMIT, maxDestructive);
    }

    /** One call less, as far as no reset came in between. */
    static long withdrawn(long counters, boolean destructive) {
        long next = with(counters, DEPTH, Math.max(0, get(counters, DEPTH) - 1));
        return destructive ? with(next, STREAK, Math.max(0, get(next, STREAK) - 1)) : next;
    }

    static long withoutDepth(long counters) {
        return with(with(counters, DEPTH, 0), DEPTH_LIMIT, NONE);
    }

    static long withoutStreak(long counters) {
        return with(with(counters, STREAK, 0), STREAK_LIMIT, NONE);
    }

    private static long count(long counters, int number, int limit, int max) {
        long next = get(counters, number) < NONE - 1 ? counters + (1L << number) : counters;
        return max < get(counters, limit) ? with(next, limit, max) : next;
    }

    private static int get(long counters, int shift) {
        return (int) (counters >>> shift) & NONE;
    }

    private static long with(long counters, int shift, int number) {
        return counters & ~((long) NONE << shift) | (long) number << shift;
    }
}
