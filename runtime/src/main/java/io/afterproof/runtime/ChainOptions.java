package io.afterproof.runtime;

import java.time.Duration;
import java.util.Objects;
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
 * @param tenant whose chain it is, in at most 255 characters; null for what the guards say
 * @param id identifies it, in other processes too; null for a new id
 * @param chains where its counters are kept; null to forget them with the last who holds the chain
 */
public record ChainOptions(
        String name,
        @Nullable Duration deadline,
        int maxCalls,
        @Nullable String tenant,
        @Nullable String id,
        @Nullable Chains chains) {
    private static final int LONGEST_ID = 128;

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
        if (tenant != null && tenant.length() > CallKey.LONGEST_TENANT) {
            throw new IllegalArgumentException("the tenant of a chain has at most " + CallKey.LONGEST_TENANT
                    + " characters, was one of " + tenant.length());
        }
        if (id != null && !isId(id)) {
            throw new IllegalArgumentException("the id of a chain has 1 to " + LONGEST_ID
                    + " characters, visible ones of ASCII: no spaces, no control characters");
        }
    }

    /** A chain with an id of its own, kept nowhere but in memory. */
    public ChainOptions(String name, @Nullable Duration deadline, int maxCalls, @Nullable String tenant) {
        this(name, deadline, maxCalls, tenant, null, null);
    }

    /** A chain of that name without further bounds. */
    public static ChainOptions named(String name) {
        return new ChainOptions(name, null, 0, null);
    }

    /** With a deadline, counted from the opening. */
    public ChainOptions deadline(Duration sinceOpening) {
        return new ChainOptions(name, sinceOpening, maxCalls, tenant, id, chains);
    }

    /** With a bound on the number of tool calls. */
    public ChainOptions maxCalls(int calls) {
        return new ChainOptions(name, deadline, calls, tenant, id, chains);
    }

    /** For a tenant. */
    public ChainOptions tenant(String owner) {
        return new ChainOptions(name, deadline, maxCalls, owner, id, chains);
    }

    /**
     * With the id of a chain that was opened elsewhere, or one of the program's own.
     *
     * @param chain 1 to 128 visible ASCII characters
     */
    public ChainOptions id(String chain) {
        return new ChainOptions(name, deadline, maxCalls, tenant, Objects.requireNonNull(chain, "chain"), chains);
    }

    /**
     * Kept in a store: whoever opens a chain of the same tenant and id there goes on where this one stands, at the same
     * time too.
     */
    public ChainOptions in(Chains store) {
        return new ChainOptions(name, deadline, maxCalls, tenant, id, Objects.requireNonNull(store, "store"));
    }

    /** Whether a text can be the id of a chain. */
    static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_ID && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
