package io.afterproof.runtime;

import io.afterproof.Verdict;
import io.afterproof.runtime.internal.ChainScope;
import io.afterproof.runtime.internal.ThreadContext;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One turn of an agent: the tool calls that build on one another. It counts how deep they run on unverified data, how
 * many destructive ones follow one another, and stops after two bad outcomes in a row.
 *
 * <pre>{@code
 * try (Chain chain = Chain.open("refund")) {
 *     Order order = tools.getOrder(id);
 *     tools.refund(id, order.cents());
 * }
 * }</pre>
 *
 * <p>A chain is bound to the thread that opened it and carried to others by {@link #wrap}. A chain opened inside another
 * one shares its counters and its id. The object is thread-safe, but is closed by the thread that opened it.
 *
 * <p>It ends with its process, unless it is opened {@linkplain ChainOptions#in(Chains) in a store}: then whoever opens a
 * chain of its id there goes on where it stands. What the store throws when it is down comes out of {@link #gate},
 * {@link #checkpoint}, {@link #depth()}, {@link #stopped()} and {@link #resume}, and lets no call through.
 */
public final class Chain implements AutoCloseable {
    private final ChainScope scope;
    private final Thread opener = Thread.currentThread();
    private boolean closed;

    private Chain(ChainScope scope) {
        this.scope = scope;
    }

    /** Opens a chain on this thread. */
    public static Chain open(String name) {
        return open(ChainOptions.named(name));
    }

    /**
     * Opens a chain on this thread.
     *
     * @throws IllegalStateException if it is opened inside another chain, and asks for another id, store or tenant
     */
    public static Chain open(ChainOptions options) {
        ThreadContext context = ThreadContext.current();
        ChainScope scope = new ChainScope(context.chain(), Objects.requireNonNull(options, "options"));
        context.chain(scope);
        return new Chain(scope);
    }

    /** The chain that the current thread works in, if any. */
    public static Optional<Chain> current() {
        return Optional.ofNullable(ThreadContext.current().chain()).map(Chain::new);
    }

    /** The same task, in the chain of the thread that wraps it. */
    public static Runnable wrap(Runnable task) {
        Objects.requireNonNull(task, "task");
        ChainScope scope = ThreadContext.current().chain();
        return () -> {
            ThreadContext context = ThreadContext.current();
            ChainScope own = context.chain(scope);
            try {
                task.run();
            } finally {
                context.chain(own);
            }
        };
    }

    /** The same task, in the chain of the thread that wraps it. */
    public static <V> Callable<V> wrap(Callable<V> task) {
        Objects.requireNonNull(task, "task");
        ChainScope scope = ThreadContext.current().chain();
        return () -> {
            ThreadContext context = ThreadContext.current();
            ChainScope own = context.chain(scope);
            try {
                return task.call();
            } finally {
                context.chain(own);
            }
        };
    }

    /** The same executor; each task runs in the chain of the thread that hands it over. */
    public static Executor wrap(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return task -> executor.execute(wrap(task));
    }

    /**
     * An explicit gate: resets the depth of the current chain. Outside every chain a confirmed verdict does nothing.
     *
     * @throws VerificationFailed if the verdict is not confirmed
     */
    public static void gate(Verdict verdict) {
        Objects.requireNonNull(verdict, "verdict");
        ChainScope scope = ThreadContext.current().chain();
        if (!verdict.isConfirmed()) {
            throw new VerificationFailed(
                    scope == null ? "Chain" : scope.name(),
                    Effect.NONE,
                    Advice.ASK_HUMAN,
                    "The gate was not passed: " + verdict.reason()
                            + ". What was read so far is not confirmed; do not act on it, ask a person.",
                    null);
        }
        if (scope != null) {
            scope.state().gate();
        }
    }

    /**
     * An explicit gate: resets the depth of the current chain.
     *
     * @throws VerificationFailed if it was not verified
     */
    public static void gate(boolean verified) {
        gate(verified ? Verdict.confirmed() : Verdict.differs(true, false));
    }

    /**
     * Records that a person confirmed all that the current chain did so far: resets its depth and its destructive
     * streak, and settles its unknown outcomes. Does nothing outside every chain.
     *
     * @param by who confirmed; not blank
     * @param note what they said
     */
    public static void checkpoint(String by, String note) {
        named(by);
        Objects.requireNonNull(note, "note");
        ChainScope scope = ThreadContext.current().chain();
        if (scope != null) {
            scope.state().checkpoint();
        }
    }

    /** Identifies the chain; a nested chain has the id of the one around it. */
    public String id() {
        return scope.id();
    }

    /** Tool calls since the last gate. */
    public int depth() {
        scope.state().look();
        return scope.state().depth();
    }

    /** Whether the chain makes no more calls until a person resumes it. */
    public boolean stopped() {
        return scope.state().stopped() != null || scope.isSpent();
    }

    /**
     * A person lets the chain go on: lifts the stop, settles its unknown outcomes, and renews its budget of calls.
     *
     * @param by who; not blank
     * @param reason why
     */
    public void resume(String by, String reason) {
        named(by);
        Objects.requireNonNull(reason, "reason");
        scope.renew();
        scope.state().resume();
    }

    /**
     * Leaves the chain; the one around it is current again. Closing twice does nothing, and neither does closing what
     * {@link #current()} returned on another thread.
     */
    @Override
    public void close() {
        if (closed || Thread.currentThread() != opener) {
            return;
        }
        closed = true;
        if (scope.parent() == null) {
            scope.state().close();
        }
        ThreadContext context = ThreadContext.current();
        for (ChainScope open = context.chain(); open != null; open = open.parent()) {
            if (open == scope) {
                context.chain(scope.parent());
                return;
            }
        }
    }

    @Override
    public String toString() {
        return scope.name() + " " + scope.id();
    }

    private static void named(@Nullable String by) {
        if (by == null || by.isBlank()) {
            throw new IllegalArgumentException("say who: the name of the person must not be blank");
        }
    }
}
