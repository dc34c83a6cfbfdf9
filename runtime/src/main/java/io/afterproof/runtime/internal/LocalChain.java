package io.afterproof.runtime.internal;

import io.afterproof.runtime.CallKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The counters of a chain that ends with its process. */
final class LocalChain extends ChainState {
    private record Entity(
            String tool, String parameter, @Nullable Object value) {}

    private static final VarHandle COUNTERS = handle("counters", long.class);
    private static final VarHandle BAD = handle("bad", int.class);
    private static final VarHandle STOPPED = handle("stopped", String.class);

    private volatile long counters = Counters.START;
    private volatile int bad;
    private volatile @Nullable String stopped;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Map<Entity, Long> reads;
    private volatile @Nullable Map<CallKey, Unresolved> unresolved;

    private static VarHandle handle(String field, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(LocalChain.class, field, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public Entry test(int maxDepth, int maxDestructive, boolean destructive, boolean approved) {
        return judge(counters, maxDepth, maxDestructive, destructive && !approved);
    }

    @Override
    public Entry enter(
            int maxDepth, int maxDestructive, boolean destructive, boolean approved, @Nullable Change change) {
        while (true) {
            long now = counters;
            Entry verdict = judge(now, maxDepth, maxDestructive, destructive && !approved);
            if (verdict != Entry.ENTERED
                    || COUNTERS.compareAndSet(
                            this, now, counted(now, maxDepth, maxDestructive, destructive, approved))) {
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
        if (bad != 0) {
            bad = 0;
        }
        if (verified) {
            gate();
        }
    }

    @Override
    public void failed(String what, @Nullable Change change) {
        int before = (int) BAD.getAndAdd(this, 1);
        if (before + 1 >= BAD_IN_A_ROW) {
            STOPPED.compareAndSet(this, null, breakerReason(what));
        }
    }

    @Override
    public void withdrawn(Change change) {
        count(now -> Counters.withdrawn(now, change.isDestructive()));
    }

    @Override
    public void replayed() {
        gate();
    }

    @Override
    public void gate() {
        count(Counters::withoutDepth);
    }

    private void count(LongUnaryOperator change) {
        long now;
        do {
            now = counters;
        } while (!COUNTERS.compareAndSet(this, now, change.applyAsLong(now)));
    }

    @Override
    public void checkpoint() {
        counters = Counters.START;
        settleAll();
    }

    @Override
    public void resume() {
        bad = 0;
        settleAll();
        stopped = null;
    }

    @Override
    public @Nullable String stopped() {
        return stopped;
    }

    @Override
    public void look() {}

    @Override
    public void close() {}

    @Override
    public int depth() {
        return Counters.depth(counters);
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
