package io.afterproof.runtime.internal;

import io.afterproof.runtime.CallKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final ReentrantLock lock = new ReentrantLock();
    private int depth;
    private int depthLimit = Integer.MAX_VALUE;
    private int streak;
    private int streakLimit = Integer.MAX_VALUE;
    private volatile int bad;
    private volatile @Nullable String stopped;
    private @Nullable Map<Entity, Long> reads;
    private @Nullable Map<CallKey, Unresolved> unresolved;

    /** Whether a call would be let in; changes nothing. */
    public Entry test(int maxDepth, int maxDestructive, boolean destructive, boolean approved) {
        lock.lock();
        try {
            return judge(maxDepth, maxDestructive, destructive, approved);
        } finally {
            lock.unlock();
        }
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
        lock.lock();
        try {
            Entry verdict = judge(maxDepth, maxDestructive, destructive, approved);
            if (verdict != Entry.ENTERED) {
                return verdict;
            }
            depth++;
            depthLimit = Math.min(depthLimit, maxDepth);
            if (destructive) {
                streak = approved ? 1 : streak + 1;
                streakLimit = approved ? maxDestructive : Math.min(streakLimit, maxDestructive);
            }
            return verdict;
        } finally {
            lock.unlock();
        }
    }

    private Entry judge(int maxDepth, int maxDestructive, boolean destructive, boolean approved) {
        if (depth >= Math.min(depthLimit, maxDepth)) {
            return Entry.TOO_DEEP;
        }
        if (destructive && !approved && streak >= Math.min(streakLimit, maxDestructive)) {
            return Entry.TOO_DESTRUCTIVE;
        }
        return Entry.ENTERED;
    }

    /** A call ended well. */
    public void succeeded(boolean verified) {
        if (!verified && bad == 0) {
            return; // the healthy case writes nothing that other threads share
        }
        lock.lock();
        try {
            bad = 0;
            if (verified) {
                resetDepth();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A call ended badly; the second in a row stops the chain. */
    public void failed(String what) {
        lock.lock();
        try {
            int inARow = bad + 1;
            bad = inARow;
            if (inARow >= BAD_IN_A_ROW && stopped == null) {
                stopped = BAD_IN_A_ROW + " bad outcomes in a row, the last one: " + what;
            }
        } finally {
            lock.unlock();
        }
    }

    /** A verification gate was passed. */
    public void gate() {
        lock.lock();
        try {
            resetDepth();
        } finally {
            lock.unlock();
        }
    }

    /** A person confirmed that all is well so far. */
    public void checkpoint() {
        lock.lock();
        try {
            resetDepth();
            streak = 0;
            streakLimit = Integer.MAX_VALUE;
            unresolved = null;
        } finally {
            lock.unlock();
        }
    }

    private void resetDepth() {
        depth = 0;
        depthLimit = Integer.MAX_VALUE;
    }

    /** Stops the chain until a person resumes it; the first reason stands. */
    public void stop(String reason) {
        lock.lock();
        try {
            if (stopped == null) {
                stopped = reason;
            }
        } finally {
            lock.unlock();
        }
    }

    /** A person lets the chain go on. */
    public void resume() {
        lock.lock();
        try {
            stopped = null;
            bad = 0;
            unresolved = null;
        } finally {
            lock.unlock();
        }
    }

    /** Why the chain is stopped, or null. */
    public @Nullable String stopped() {
        return stopped;
    }

    /** Tool calls since the last gate. */
    public int depth() {
        lock.lock();
        try {
            return depth;
        } finally {
            lock.unlock();
        }
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
            if (unresolved == null) {
                unresolved = new LinkedHashMap<>();
            }
            unresolved.putIfAbsent(key, question);
        } finally {
            lock.unlock();
        }
    }

    /** The question about a call is settled. */
    public void settled(CallKey key) {
        lock.lock();
        try {
            if (unresolved != null) {
                unresolved.remove(key);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The open questions, oldest first. */
    public Collection<Map.Entry<CallKey, Unresolved>> unresolved() {
        lock.lock();
        try {
            return unresolved == null ? List.of() : List.copyOf(unresolved.entrySet());
        } finally {
            lock.unlock();
        }
    }
}
