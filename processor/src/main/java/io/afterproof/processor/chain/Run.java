package io.afterproof.processor.chain;

import org.jspecify.annotations.Nullable;

/**
 * The calls since the last gate on one path.
 *
 * @param count how many
 * @param limit how many the strictest of their tool interfaces allows
 * @param limitedBy that tool interface
 * @param trace the calls themselves
 */
public record Run(
        int count, int limit, String limitedBy, @Nullable Trace trace) {
    /** No call yet. */
    static final Run ZERO = new Run(0, Integer.MAX_VALUE, "", null);

    /** One call of a tool more. */
    Run plus(Step step, int toolLimit, String tools) {
        boolean stricter = toolLimit < limit;
        return new Run(
                count + 1, stricter ? toolLimit : limit, stricter ? tools : limitedBy, new Trace(trace, step, null));
    }

    /** Followed by a run inside a method that is called at this step. */
    Run plus(Step step, Run inside) {
        if (inside.count == 0) {
            return this;
        }
        boolean stricter = inside.limit < limit;
        return new Run(
                count + inside.count,
                stricter ? inside.limit : limit,
                stricter ? inside.limitedBy : limitedBy,
                new Trace(trace, step, inside.trace));
    }

    /** Whether this run is at least as long and as strictly limited as the other, which then adds nothing to it. */
    boolean covers(Run other) {
        return count >= other.count && limit <= other.limit;
    }

    boolean sameExtent(Run other) {
        return count == other.count && limit == other.limit;
    }
}
