package io.afterproof.runtime.internal;

import io.afterproof.runtime.ChainOptions;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One opened chain: its own bounds, and the counters it shares with the chains it is nested in. Thread-safe.
 */
public final class ChainScope {
    private final @Nullable ChainScope parent;
    private final ChainState state;
    private final String id;
    private final ChainOptions options;
    private final long deadlineNanos;
    private final long openedAt = System.nanoTime();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile @Nullable InjectedStart injectedStart;

    /** When an injected clock was first seen; it is the only moment of it that is known to lie after the opening. */
    private record InjectedStart(Time time, long nanos) {}

    /** Opens a chain inside another one, or on its own. */
    public ChainScope(@Nullable ChainScope parent, ChainOptions options) {
        this.parent = parent;
        this.options = options;
        this.state = parent == null ? new ChainState() : parent.state;
        this.id = parent == null ? newId() : parent.id;
        this.deadlineNanos = options.deadline() == null ? 0 : options.deadline().toNanos();
    }

    /** An id that no other chain or call has: 16 hexadecimal digits. */
    public static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** The id, shared with the chains nested in it. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String name() {
        return options.name();
    }

    /** The chain around this one, or null. */
    public @Nullable ChainScope parent() {
        return parent;
    }

    /** The counters. */
    public ChainState state() {
        return state;
    }

    /** Whose chain it is, or null. */
    public @Nullable String tenant() {
        String own = options.tenant();
        return own != null || parent == null ? own : parent.tenant();
    }

    /** Nanoseconds until the nearest deadline, of this chain or one around it; {@link Long#MAX_VALUE} for none. */
    public long remainingNanos(Time time) {
        long around = parent == null ? Long.MAX_VALUE : parent.remainingNanos(time);
        if (deadlineNanos == 0) {
            return around;
        }
        long elapsed = System.nanoTime() - openedAt;
        if (!time.isSystem()) {
            InjectedStart start = injectedStart;
            if (start == null || start.time() != time) {
                start = new InjectedStart(time, time.nanos());
                injectedStart = start;
            }
            elapsed = Math.max(elapsed, time.nanos() - start.nanos());
        }
        return Math.min(around, deadlineNanos - elapsed);
    }

    /** Whether the budget of this chain, or one around it, has no call left. */
    public boolean isSpent() {
        return options.maxCalls() > 0 && calls.get() >= options.maxCalls() || parent != null && parent.isSpent();
    }

    /** Uses up one call of each budget. */
    public void spend() {
        if (options.maxCalls() > 0) {
            calls.incrementAndGet();
        }
        if (parent != null) {
            parent.spend();
        }
    }

    /** Gives this chain, and those around it, their budgets again. */
    public void renew() {
        calls.set(0);
        if (parent != null) {
            parent.renew();
        }
    }
}
