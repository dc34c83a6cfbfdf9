package io.afterproof.runtime.internal;

import org.jspecify.annotations.Nullable;

/** What the current thread is doing: its chain, its guarded call, and whether it runs a check. Confined to its thread. */
public final class ThreadContext {
    private static final ThreadLocal<ThreadContext> CURRENT = ThreadLocal.withInitial(ThreadContext::new);

    /** A context at one moment, to be taken to another thread. */
    public record Snapshot(
            @Nullable ChainScope chain, @Nullable CallInfo call, int checks) {}

    private @Nullable ChainScope chain;
    private @Nullable CallInfo call;
    private int checks;
    private @Nullable Object spare;
    private @Nullable Object resumed;

    private ThreadContext() {}

    /** The context of the current thread. */
    public static ThreadContext current() {
        return CURRENT.get();
    }

    /** The open chain, or null. */
    public @Nullable ChainScope chain() {
        return chain;
    }

    /** Puts a chain in the place of the present one, which it returns. */
    public @Nullable ChainScope chain(@Nullable ChainScope next) {
        ChainScope present = chain;
        chain = next;
        return present;
    }

    /** The call whose tool this thread is running, or null. */
    public @Nullable CallInfo call() {
        return call;
    }

    /** Puts a call in the place of the present one, which it returns. */
    public @Nullable CallInfo call(@Nullable CallInfo next) {
        CallInfo present = call;
        call = next;
        return present;
    }

    /** Whether this thread runs a check, whose reads are not the agent's. */
    public boolean checking() {
        return checks > 0;
    }

    /** Enters a check. */
    public void beginCheck() {
        checks++;
    }

    /** Leaves a check. */
    public void endCheck() {
        checks--;
    }

    /** This moment, for another thread. */
    public Snapshot snapshot() {
        return new Snapshot(chain, call, checks);
    }

    /** Takes up another thread's moment, and returns this one's, to be restored afterwards. */
    public Snapshot take(Snapshot moment) {
        Snapshot present = snapshot();
        chain = moment.chain();
        call = moment.call();
        checks = moment.checks();
        return present;
    }

    /** Hands a call from the journal to the next guard on this thread. */
    public void resume(@Nullable Object call) {
        resumed = call;
    }

    /** The call that was handed over, once; null for an ordinary call. */
    public @Nullable Object takeResumed() {
        Object taken = resumed;
        if (taken != null) {
            resumed = null;
        }
        return taken;
    }

    /** An object that the engine keeps for reuse on this thread, or null. */
    public @Nullable Object spare() {
        return spare;
    }

    /** Keeps an object for reuse on this thread. */
    public void spare(@Nullable Object kept) {
        spare = kept;
    }
}
