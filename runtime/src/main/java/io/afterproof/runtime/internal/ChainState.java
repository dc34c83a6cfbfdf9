package io.afterproof.runtime.internal;

import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.ChainOptions;
import io.afterproof.runtime.Chains;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a chain, shared with the chains nested in it. Thread-safe.
 *
 * <p>A class, and of few kinds, because every guarded call comes through here several times: where a program has chains of
 * one kind only, the JVM sees no choice.
 */
public abstract sealed class ChainState permits LocalChain, StoredChain {
    static final int BAD_IN_A_ROW = 2;

    /** What {@link #enter} found. */
    public enum Entry {
        /** The call may go on, and is counted. */
        ENTERED,
        /** It would run deeper than its chain may without a gate. */
        TOO_DEEP,
        /** It would be one destructive call too many without a checkpoint. */
        TOO_DESTRUCTIVE,
        /** The chain was stopped meanwhile, perhaps by another process. */
        STOPPED,
        /** The chain's budget of calls was spent meanwhile, perhaps by another process. */
        SPENT
    }

    /** The counters of a chain that is opened on its own. */
    static ChainState of(ChainOptions options, String id) {
        Chains store = options.chains();
        return store == null ? inMemory() : new StoredChain(store, options, id);
    }

    /** The counters of a chain that ends with its process. */
    public static ChainState inMemory() {
        return new LocalChain();
    }

    static Entry judge(long counters, int maxDepth, int maxDestructive, boolean inStreak) {
        if (Counters.tooDeep(counters, maxDepth)) {
            return Entry.TOO_DEEP;
        }
        return inStreak && Counters.tooDestructive(counters, maxDestructive) ? Entry.TOO_DESTRUCTIVE : Entry.ENTERED;
    }

    static long counted(long counters, int maxDepth, int maxDestructive, boolean destructive, boolean approved) {
        long next = Counters.deeper(counters, maxDepth);
        return destructive
                ? Counters.moreDestructive(approved ? Counters.withoutStreak(next) : next, maxDestructive)
                : next;
    }

    static String breakerReason(String what) {
        return BAD_IN_A_ROW + " bad outcomes in a row, the last one: " + what;
    }

    /** Whether a call would be let in; changes nothing. */
    public abstract Entry test(int maxDepth, int maxDestructive, boolean destructive, boolean approved);

    /**
     * Counts a call in.
     *
     * @param maxDepth the depth its tool set allows; the smallest since the last gate holds
     * @param maxDestructive the streak its tool set allows
     * @param destructive whether the call belongs to the streak
     * @param approved whether a person approved this very call, which is a checkpoint
     * @param change the call if it is a mutation, else null
     * @throws RuntimeException if the store of the chain is down
     */
    public abstract Entry enter(
            int maxDepth, int maxDestructive, boolean destructive, boolean approved, @Nullable Change change);

    /**
     * Counts the call of a gate in, which adds nothing to the depth.
     *
     * @throws RuntimeException if the store of the chain is down
     */
    public abstract Entry enterGate();

    /** Whether the budget that this chain was opened with is spent, where the chain counts that itself. */
    public abstract boolean isSpent();

    /** A call that was counted in ended well. */
    public abstract void succeeded(boolean verified, @Nullable Change change);

    /** A call that was counted in ended badly; the second in a row stops the chain. */
    public abstract void failed(String what, @Nullable Change change);

    /** A change that was counted in was refused after all: it does not count. */
    public abstract void withdrawn(Change change);

    /** A verified call was answered once more. */
    public abstract void replayed();

    /**
     * A verification gate was passed.
     *
     * @throws RuntimeException if the store of the chain is down
     */
    public abstract void gate();

    /**
     * A person confirmed that all is well so far.
     *
     * @throws RuntimeException if the store of the chain is down
     */
    public abstract void checkpoint();

    /**
     * A person lets the chain go on.
     *
     * @throws RuntimeException if the store of the chain is down
     */
    public abstract void resume();

    /**
     * Why the chain is stopped, or null, whoever stopped it.
     *
     * @throws RuntimeException if the store of the chain is down
     */
    public abstract @Nullable String stopped();

    /**
     * Takes notice of what other processes did.
     *
     * @throws RuntimeException if the store of the chain is down
     */
    public abstract void look();

    /** Nobody holds the chain any more in the place where it was opened on its own; never throws. */
    public abstract void close();

    /** Tool calls since the last gate, as this process saw it last. */
    public abstract int depth();

    /** An entity was read. */
    public abstract void read(String tool, String parameter, @Nullable Object value, Time time);

    /** How long ago an entity was last read, in nanoseconds; null if it was not. */
    public abstract @Nullable Long age(String tool, String parameter, @Nullable Object value, Time time);

    /** A call left its outcome open. */
    public abstract void unresolved(CallKey key, Unresolved question);

    /** The question about a call is settled. */
    public abstract void settled(CallKey key);

    /** The open questions, oldest first. */
    public abstract Collection<Map.Entry<CallKey, Unresolved>> unresolved(Services services);
}
