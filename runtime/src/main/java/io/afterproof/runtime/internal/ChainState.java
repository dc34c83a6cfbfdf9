package io.afterproof.runtime.internal;

import io.afterproof.runtime.CallKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The counters of a chain, shared with the chains nested in it. Thread-safe. */
public final class ChainState {
    private static final int BAD_IN_A_ROW = 2;

    /** What {@link #enter} found. */
    public enum Entry {
        /** The call may go on, and is counted. */
        ENTERED,
        /** It would run deeper than its chain may without a gate. */
        TOO_DEEP,
        /** It would be one destructive call too many without a checkpoint. */
        TOO_DESTRUCTIVE
    }

    private record Entity(
            String tool, String parameter, @Nullable Object value) {}

    private final AtomicLong counters = new AtomicLong(Counters.START);
    private final AtomicInteger bad = new AtomicInteger();
    private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Map<Entity, Long> reads;
    private volatile @Nullable Map<CallKey, Unresolved> unresolved;

    /** Whether a call would be let in; changes nothing. */
    public Entry test(int maxDepth, int maxDestructive, boolean destructive, boolean approved) {
        return judge(counters.get(), maxDepth, maxDestructive, destructive && !approved);
    }

    /**
     * Counts a call in.
     *
     * @param maxDepth the depth its tool set allows; the smallest since the last gate holds
     * @param maxDestructive the streak its tool set allows
     * @param destructive whether the call belongs to the streak
     * @param approved whether a person approved this very call, which is a checkpoint
     */
    public Entry enter(int maxDepth, int maxDestructive, boolean destructive, boolean approved) {
        while (true) {
            long now = counters.get();
            Entry verdict = judge(now, maxDepth, maxDestructive, destructive && !approved);
            if (verdict != Entry.ENTERED) {
                return verdict;
            }
            long next = Counters.deeper(now, maxDepth);
            if (destructive) {
                next = Counters.moreDestructive(approved ? Counters.withoutStreak(next) : next, maxDestructive);
            }
            if (counters.compareAndSet(now, next)) {
                return verdict;
            }
        }
    }

    private static Entry judge(long counters, int maxDepth, int maxDestructive, boolean inStreak) {
        if (Counters.tooDeep(counters, maxDepth)) {
            return Entry.TOO_DEEP;
        }
        return inStreak && Counters.tooDestructive(counters, maxDestructive) ? Entry.TOO_DESTRUCTIVE : Entry.ENTERED;
    }

    /** A call ended well. The healthy case writes nothing that other threads share. */
    public void succeeded(boolean verified) {
        if (bad.get() != 0) {
            bad.set(0);
        }
        if (verified) {
            gate();
        }
    }

    /** A call ended badly; the second in a row stops the chain. */
    public void failed(String what) {
        if (bad.incrementAndGet() >= BAD_IN_A_ROW) {
            stopped.compareAndSet(null, BAD_IN_A_ROW + " bad outcomes in a row, the last one: " + what);
        }
    }

    /** A verification gate was passed. */
    public void gate() {
        counters.updateAndGet(Counters::withoutDepth);
    }

    /** A person confirmed that all is well so far. */
    public void checkpoint() {
        counters.set(Counters.START);
        settleAll();
    }

    /** A person lets the chain go on. */
    public void resume() {
        bad.set(0);
        settleAll();
        stopped.set(null);
    }

    /** Why the chain is stopped, or null. */
    public @Nullable String stopped() {
        return stopped.get();
    }

    /** Tool calls since the last gate. */
    public int depth() {
        return Counters.depth(counters.get());
    }

    /** An entity was read, at a time in nanoseconds. */
    public void read(String tool, String parameter, @Nullable Object value, long at) {
        lock.lock();
        try {
            if (reads == null) {
                reads = new HashMap<>();
            }
            reads.put(new Entity(tool, parameter, value), at);
        } finally {
            lock.unlock();
        }
    }

    /** When an entity was last read, in nanoseconds, or null. */
    public @Nullable Long readAt(String tool, String parameter, @Nullable Object value) {
        lock.lock();
        try {
            return reads == null ? null : reads.get(new Entity(tool, parameter, value));
        } finally {
            lock.unlock();
        }
    }

    /** A call left its outcome open. */
    public void unresolved(CallKey key, Unresolved question) {
        lock.lock();
        try {
            Map<CallKey, Unresolved> open = unresolved;
            if (open == null) {
                open = new LinkedHashMap<>();
            }
            open.putIfAbsent(key, question);
            unresolved = open;
        } finally {
            lock.unlock();
        }
    }

    /** The question about a call is settled. */
    public void settled(CallKey key) {
        lock.lock();
        try {
            Map<CallKey, Unresolved> open = unresolved;
            if (open != null) {
                open.remove(key);
                unresolved = open.isEmpty() ? null : open;
            }
        } finally {
            lock.unlock();
        }
    }

    private void settleAll() {
        lock.lock();
        try {
            unresolved = null;
        } finally {
            lock.unlock();
        }
    }

    /** The open questions, oldest first. */
    public Collection<Map.Entry<CallKey, Unresolved>> unresolved() {
        if (unresolved == null) {
            return List.of();
        }
        lock.lock();
        try {
            Map<CallKey, Unresolved> open = unresolved;
            return open == null ? List.of() : List.copyOf(open.entrySet());
        } finally {
            lock.unlock();
        }
    }
}
