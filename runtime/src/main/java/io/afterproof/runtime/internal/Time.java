package io.afterproof.runtime.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** One view of time for everything a guard measures: the monotonic one, unless somebody injected a clock. */
public final class Time {
    private final Clock clock;
    private final boolean system;

    /** By that clock. */
    public Time(Clock clock) {
        this.clock = clock;
        this.system = clock.equals(Clock.system(clock.getZone()));
    }

    /** Whether {@link #nanos()} is {@link System#nanoTime()}. */
    boolean isSystem() {
        return system;
    }

    /** The clock that tells dates: in the zone of the system, unless somebody chose another. */
    public Clock calendar() {
        return clock.equals(Clock.systemUTC()) ? Clock.system(ZoneId.systemDefault()) : clock;
    }

    /** Nanoseconds for measuring distances; never compared with those of another {@link Time}. */
    public long nanos() {
        if (system) {
            return System.nanoTime();
        }
        Instant now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /** Milliseconds since the epoch. */
    public long millis() {
        return clock.millis();
    }

    /** The instant. */
    public Instant now() {
        return clock.instant();
    }
}
