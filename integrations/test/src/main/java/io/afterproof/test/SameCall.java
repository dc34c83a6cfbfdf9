package io.afterproof.test;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A call by what is called with which arguments; arrays count by what they hold. */
final class SameCall {
    private final String tool;
    private final @Nullable Object[] arguments;

    SameCall(ToolMethod tool, @Nullable Object[] arguments) {
        this.tool = tool.owner().getName() + "." + tool.signature();
        this.arguments = arguments.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SameCall that && tool.equals(that.tool) && Arrays.deepEquals(arguments, that.arguments);
    }

    @Override
    public int hashCode() {
        return 31 * tool.hashCode() + Arrays.deepHashCode(arguments);
    }
}
