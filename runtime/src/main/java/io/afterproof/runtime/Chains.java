package io.afterproof.runtime;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where chains are kept that go on in another process, or later in this one. A store, to be implemented in whatever an
 * application has; it keeps entries and compares versions, and knows none of the rules. Must be thread-safe.
 *
 * <pre>{@code
 * try (Chain chain = Chain.open(ChainOptions.named("refund").id(id).in(chains))) {
 *     tools.refund(order, cents);
 * }
 * }</pre>
 *
 * <p>A chain that cannot be looked up or written does not let calls through: what its store throws becomes a
 * {@link RequirementFailed}.
 */
public interface Chains {
    /** What is kept of a chain, or null. */
    @Nullable
    ChainEntry find(String tenant, String id);

    /**
     * Adds a chain.
     *
     * @return false, and nothing is changed, if there is one of that tenant and id
     */
    boolean insert(ChainEntry first);

    /**
     * Puts an entry in the place of another one of the same tenant and id.
     *
     * @return false, and nothing is changed, if the present one has another version than was expected, or there is none
     */
    boolean replace(ChainEntry expected, ChainEntry next);

    /**
     * The chains that a person has to look at, because they were stopped or have open questions: at most 1,000, those that
     * wait longest first. One that has only used up its calls is not among them; {@link Chain#resume} renews its budget. A
     * chain in which a change is at work this moment is among them, with a question that is
     * {@linkplain ChainEntry.Question#live live}.
     */
    List<ChainEntry> waiting();

    /**
     * Forgets the chains that nobody changed for that long. Those that are {@linkplain #waiting() waiting} are kept however
     * old they are.
     *
     * @param unchanged zero or more; an {@link IllegalArgumentException} if it is negative
     * @return how many it were
     */
    int forget(Duration unchanged);

    /**
     * The store's time, by which all processes compare.
     *
     * @param local this process's, in milliseconds since the epoch
     */
    default long now(long local) {
        return local;
    }
}
