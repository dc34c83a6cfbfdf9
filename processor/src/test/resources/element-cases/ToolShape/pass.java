package shop;

import io.afterproof.*;
import java.util.*;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Guarded(maxDepth = 1, maxDestructive = 0)
public interface pass<T extends Comparable<T>> {
    String plain(T id);

    CompletionStage<List<String>> stage(String... ids);

    CompletableFuture<Void> future(int[][] ids) throws java.io.IOException;

    default <X> X generic(Class<X> type) {
        return type.cast(null);
    }

    static void helper() {}
}

class Outer {
    interface Inner {
        @ReadOnly
        String read(String id);
    }

    protected interface Protected {
        @ReadOnly
        String read(String id);
    }
}

sealed interface Sealed permits Open {}

non-sealed interface Open extends Sealed {
    @ReadOnly
    String read(String id);
}

class Database implements Open {
    @Override
    public String read(String id) {
        return id;
    }
}

class Desk {
    private static final class Secret {}

    private enum Kind {
        A
    }

    private @interface Inner {}

    @interface Foreign {
        Class<?>[] value() default {};

        Inner[] inner() default {};

        Kind kind() default Kind.A;
    }

    @Foreign(Secret.class)
    interface Tools {
        @ReadOnly
        @Foreign(inner = @Inner)
        String read(@Foreign({String.class, Secret[].class}) String id);

        @ReadOnly
        @Foreign(kind = Kind.A)
        String other(String id);
    }
}
