package io.afterproof.processor.chain;

import org.jspecify.annotations.Nullable;

/** How a loop that counts compares its variable, on the left, with its bound. */
public enum Comparison {
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    /** The same with the variable on the other side. */
    public Comparison turned() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
        };
    }

    /** What holds where this does not. */
    public Comparison opposite() {
        return switch (this) {
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
        };
    }

    /** How many rounds a loop makes while this holds; null if it would never end. */
    public @Nullable Long rounds(long from, long step, long bound) {
        return switch (this) {
            case LESS -> times(bound - from, step);
            case LESS_OR_EQUAL -> times(bound - from + 1, step);
            case GREATER -> times(from - bound, -step);
            case GREATER_OR_EQUAL -> times(from - bound + 1, -step);
        };
    }

    private static @Nullable Long times(long way, long stride) {
        if (way <= 0) {
            return 0L;
        }
        return stride > 0 ? Long.valueOf((way + stride - 1) / stride) : null;
    }
}
