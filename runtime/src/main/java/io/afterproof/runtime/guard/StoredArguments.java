package io.afterproof.runtime.guard;

import org.jspecify.annotations.Nullable;

/** Arguments from a journal, by their place. */
public final class StoredArguments {
    private final @Nullable Object[] values;

    StoredArguments(@Nullable Object[] values) {
        this.values = values;
    }

    /** The argument at this place, from 0; the codec has read it as the parameter's type. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"
    }) // the caller names the parameter's type
    public <T> T get(int place) {
        return (T) values[place];
    }
}
