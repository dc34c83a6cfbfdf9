package io.afterproof.runtime.internal;

import io.afterproof.runtime.ChainOptions;
import java.util.Collections;
import java.util.Map;
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
    private final boolean countsCalls;
    private final boolean bounded;
    private final long openedAt = System.nanoTime();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Time, Long> openedAtByInjected;

    /** Opens a chain inside another one, or on its own. */
    public ChainScope(@Nullable ChainScope parent, ChainOptions options) {
        if (parent != null) {
            parent.requireRoomFor(options);
        }
        this.parent = parent;
        this.options = options;
        this.id = parent != null ? parent.id : options.id() != null ? options.id() : newId();
        this.state = parent == null ? ChainState.of(options, id) : parent.state;
        this.countsCalls = parent != null || options.chains() == null;
        this.deadlineNanos = options.deadline() == null ? 0 : options.deadline().toNanos();
        this.openedAtByInjected = deadlineNanos == 0 ? Map.of() : Collections.synchronizedMap(Time.injectedNow());
        this.bounded = deadlineNanos != 0 || options.maxCalls() > 0 || parent != null && parent.bounded;
    }

    /** A chain in another one is part of it, and cannot be told to be a different one. */
    private void requireRoomFor(ChainOptions inner) {
        String other = null;
        if (inner.id() != null && !inner.id().equals(id)) {
            other = "id";
        } else if (inner.chains() != null
                && !inner.chains().equals(root().options.chains())) {
            other = "store";
        } else if (inner.chains() != null
                && inner.tenant() != null
                && !inner.tenant().equals(root().tenant())) {
            other = "tenant";
        }
        if (other != null) {
            throw new IllegalStateException("the chain '" + inner.name() + "' is opened inside '" + name() + "' " + id
                    + " and would be part of it, but asks for another " + other + ": close the outer one first");
        }
    }

    private ChainScope root() {
        return parent == null ? this : parent.root();
    }

    /** An id that no other chain or call has: 16 hexadecimal digits. */
    public static String newId() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE); // the first bit makes it 16
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

    /** Whether this chain, or one around it, has a deadline or a budget. */
    public boolean isBounded() {
        return bounded;
    }

    /** Nanoseconds until the nearest deadline, of this chain or one around it; {@link Long#MAX_VALUE} for none. */
    public long remainingNanos(Time time) {
        long around = parent == null ? Long.MAX_VALUE : parent.remainingNanos(time);
        if (deadlineNanos == 0) {
            return around;
        }
        long elapsed = System.nanoTime() - openedAt;
        if (!time.isSystem()) {
            long now = time.nanos(); // a clock that is newer than the chain counts from where it was met first
            elapsed = Math.max(elapsed, now - openedAtByInjected.computeIfAbsent(time, met -> now));
        }
        return Math.min(around, deadlineNanos - elapsed);
    }

    /** Whether the budget of this chain, or one around it, has no call left. */
    public boolean isSpent() {
        int allowed = options.maxCalls();
        return allowed > 0 && (countsCalls ? calls.get() >= allowed : state.isSpent())
                || parent != null && parent.isSpent();
    }

    /** Uses up one call of each budget that the counters do not know of. */
    public void spend() {
        if (countsCalls && options.maxCalls() > 0) {
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
