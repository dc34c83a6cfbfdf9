package io.afterproof.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a chain is opened.
 *
 * <pre>{@code
 * ChainOptions.named("refund").deadline(Duration.ofSeconds(30)).maxCalls(20)
 * }</pre>
 *
 * @param name what people call the chain
 * @param deadline how long the chain may take from its opening; null for as long as it likes
 * @param maxCalls how many tool calls it may make; 0 for any number
 * @param tenant whose chain it is; null for what the guards say
 */
public record ChainOptions(
        String name,
        @Nullable Duration deadline,
        int maxCalls,
        @Nullable String tenant) {
    /** Checks the values. */
    public ChainOptions {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a chain needs a name");
        }
        if (deadline != null && (deadline.isNegative() || deadline.isZero())) {
            throw new IllegalArgumentException("the deadline of a chain must be positive, was " + deadline);
        }
        if (maxCalls < 0) {
            throw new IllegalArgumentException("maxCalls must not be negative, was " + maxCalls);
        }
    }

    /** A chain of that name without further bounds. */
    public static ChainOptions named(String name) {
        return new ChainOptions(name, null, 0, null);
    }

    /** With a deadline, counted from the opening. */
    public ChainOptions deadline(Duration sinceOpening) {
        return new ChainOptions(name, sinceOpening, maxCalls, tenant);
    }

    /** With a bound on the number of tool calls. */
    public ChainOptions maxCalls(int calls) {
        return new ChainOptions(name, deadline, calls, tenant);
    }

    /** For a tenant. */
    public ChainOptions tenant(String owner) {
        return new ChainOptions(name, deadline, maxCalls, owner);
    }
}
