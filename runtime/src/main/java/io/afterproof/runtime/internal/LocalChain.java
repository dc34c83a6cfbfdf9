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

/** The counters of a chain that ends with its process. */
final class LocalChain extends ChainState {
    private record Entity(
            String tool, String parameter, @Nullable Object value) {}

    private final AtomicLong counters = new AtomicLong(Counters.START);
    private final AtomicInteger bad = new AtomicInteger();
    private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Map<Entity, Long> reads;
    private volatile @Nullable Map<CallKey, Unresolved> unresolved;

    @Override
    public Entry test(int maxDepth, int maxDestructive, boolean destructive, boolean approved) {
        return judge(counters.get(), maxDepth, maxDestructive, destructive && !approved);
    }

    @Override
    public Entry enter(
            int maxDepth, int maxDestructive, boolean destructive, boolean approved, @Nullable Change change) {
        while (true) {
            long now = counters.get();
            Entry verdict = judge(now, maxDepth, maxDestructive, destructive && !approved);
            if (verdict != Entry.ENTERED
                    || counters.compareAndSet(now, counted(now, maxDepth, maxDestructive, destructive, approved))) {
                return verdict;
            }
        }
    }

    @Override
    public Entry enterGate() {
        return Entry.ENTERED;
    }

    @Override
    public boolean isSpent() {
        return false; // each scope counts its own calls
    }

    /** The healthy case writes nothing that other threads share. */
    @Override
    public void succeeded(boolean verified, @Nullable Change change) {
        if (bad.get() != 0) {
            bad.set(0);
        }
        if (verified) {
            gate();
        }
    }

    @Override
    public void failed(String what, @Nullable Change change) {
        if (bad.incrementAndGet() >= BAD_IN_A_ROW) {
            stopped.compareAndSet(null, breakerReason(what));
        }
    }

    @Override
    public void withdrawn(Change change) {
        counters.updateAndGet(now -> Counters.withdrawn(now, change.isDestructive()));
    }

    @Override
    public void replayed() {
        gate();
    }

    @Override
    public void gate() {
        counters.updateAndGet(Counters::withoutDepth);
    }

    @Override
    public void checkpoint() {
        counters.set(Counters.START);
        settleAll();
    }

    @Override
    public void resume() {
        bad.set(0);
        settleAll();
        stopped.set(null);
    }

    @Override
    public @Nullable String stopped() {
        return stopped.get();
    }

    @Override
    public void look() {}

    @Override
    public void close() {}

    @Override
    public int depth() {
        return Counters.depth(counters.get());
    }

    @Override
    public void read(String tool, String parameter, @Nullable Object value, Time time) {
        long now = time.nanos();
        lock.lock();
        try {
            if (reads == null) {
                reads = new HashMap<>();
            }
            reads.put(new Entity(tool, parameter, value), now);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable Long age(String tool, String parameter, @Nullable Object value, Time time) {
        Long at;
        lock.lock();
        try {
            at = reads == null ? null : reads.get(new Entity(tool, parameter, value));
        } finally {
            lock.unlock();
        }
        return at == null ? null : time.nanos() - at;
    }

    @Override
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

    @Override
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

    @Override
    public Collection<Map.Entry<CallKey, Unresolved>> unresolved(Services services) {
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
