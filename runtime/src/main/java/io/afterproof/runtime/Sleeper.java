package io.afterproof.runtime;

import java.time.Duration;

/** Pauses the calling thread between attempts and looks. Injected, so that tests need not wait. */
@FunctionalInterface
public interface Sleeper {
    /** Sleeps with {@link Thread#sleep(long)}. */
    Sleeper SYSTEM = pause -> Thread.sleep(pause.toMillis(), pause.toNanosPart() % 1_000_000);

    /**
     * Returns after the pause.
     *
     * @param pause not negative
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration pause) throws InterruptedException;
}
