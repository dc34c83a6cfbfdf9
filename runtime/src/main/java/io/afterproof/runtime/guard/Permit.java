package io.afterproof.runtime.guard;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A place in the limits of a tool. It is given back when the call has ended and every attempt of it has, those included
 * that nobody waited for: a far end that hangs is not free for more. Thread-safe.
 */
final class Permit implements Runnable {
    private final ToolGuard guard;
    private final AtomicInteger holders = new AtomicInteger(1);

    Permit(ToolGuard guard) {
        this.guard = guard;
    }

    /** One more holder. */
    Permit another() {
        holders.incrementAndGet();
        return this;
    }

    /** One holder less. */
    @Override
    public void run() {
        if (holders.decrementAndGet() == 0) {
            guard.release();
        }
    }
}
