package io.afterproof.runtime.guard;

import org.jspecify.annotations.Nullable;

/** The objects around the one that is being checked, where objects may hold their own kind. For generated code. */
public final class Trail {
    private static final int DEEPEST = 500;

    private final Object object;
    private final @Nullable Trail outer;
    private final int depth;

    private Trail(Object object, @Nullable Trail outer) {
        this.object = object;
        this.outer = outer;
        this.depth = outer == null ? 1 : outer.depth + 1;
    }

    /** One step further in; null if there is no object, or if it is being checked already further out. */
    @SuppressWarnings("ReferenceEquality") // only the same object leads to itself again
    public static @Nullable Trail into(@Nullable Object object, @Nullable Trail outer) {
        if (object == null) {
            return null;
        }
        for (Trail each = outer; each != null; each = each.outer) {
            if (each.object == object) {
                return null;
            }
        }
        return new Trail(object, outer);
    }

    /** Whether it leads so deep that no stack should follow it. */
    public boolean isTooDeep() {
        return depth > DEEPEST;
    }
}
