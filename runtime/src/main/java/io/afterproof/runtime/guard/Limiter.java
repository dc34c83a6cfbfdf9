package io.afterproof.runtime.guard;

import io.afterproof.runtime.internal.Time;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Refuses what goes beyond a {@link Quota}: a counter of running calls, and a token bucket whose burst is its rate. */
final class Limiter {
    private static final double NANOS = 1e9;

    private final Quota quota;
    private final Time time;
    private final AtomicInteger running = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final double burst;
    private double tokens;
    private long refilledAt;

    Limiter(Quota quota, Time time) {
        this.quota = quota;
        this.time = time;
        this.burst = Math.max(1, quota.perSecond());
        this.tokens = burst;
        this.refilledAt = time.nanos();
    }

    boolean isUnlimited() {
        return quota.concurrent() == 0 && quota.perSecond() == 0;
    }

    /** Takes a place, to be given back by {@link #release()}; false if there is none. */
    boolean acquire() {
        if (quota.concurrent() > 0 && running.incrementAndGet() > quota.concurrent()) {
            running.decrementAndGet();
            return false;
        }
        if (quota.perSecond() > 0 && !takeToken()) {
            release();
            return false;
        }
        return true;
    }

    void release() {
        if (quota.concurrent() > 0) {
            running.decrementAndGet();
        }
    }

    private boolean takeToken() {
        lock.lock();
        try {
            long now = time.nanos();
            tokens = Math.min(burst, tokens + Math.max(0, now - refilledAt) / NANOS * quota.perSecond());
            refilledAt = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        } finally {
            lock.unlock();
        }
    }
}
