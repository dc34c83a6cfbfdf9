package io.afterproof.test;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that reached the implementation, or a fault in its place.
 *
 * @param failure what came in the place of an answer, or null
 */
record Seen(
        ToolMethod tool,
        List<@Nullable Object> arguments,
        @Nullable Object answer,
        @Nullable Throwable failure) {
    Seen(ToolMethod tool, @Nullable Object[] arguments, @Nullable Object answer, @Nullable Throwable failure) {
        this(tool, Arrays.asList(arguments.clone()), answer, failure);
    }

    @Nullable
    Object[] values() {
        return arguments.toArray();
    }

    /** Whether it says the same to whoever called. */
    boolean isLike(Seen other) {
        return tool.equals(other.tool) && Text.isLike(toString(), other.toString());
    }

    /** Such as {@code isKnown("C-1"): false}. */
    @Override
    public String toString() {
        return Text.call(tool, values()) + ": " + (failure == null ? Text.value(answer) : Text.failure(failure));
    }
}
