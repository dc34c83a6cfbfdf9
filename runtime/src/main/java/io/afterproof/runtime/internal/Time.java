package io.afterproof.runtime.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;

/** One view of time for everything a guard measures: the monotonic one, unless somebody injected a clock. */
public final class Time {
    private static final Set<Time> INJECTED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final Clock clock;
    private final boolean system;

    /** By that clock. */
    public Time(Clock clock) {
        this.clock = clock;
        this.system = clock.equals(Clock.system(clock.getZone()));
        if (!system) {
            INJECTED.add(this);
        }
    }

    /** What it is by each clock that was injected so far; a clock that cannot tell is left out. */
    static Map<Time, Long> injectedNow() {
        List<Time> injected;
        synchronized (INJECTED) {
            injected = List.copyOf(INJECTED);
        }
        Map<Time, Long> now = new IdentityHashMap<>();
        for (Time time : injected) {
            try {
                now.put(time, time.nanos());
            } catch (RuntimeException ignored) {
                // somebody else's clock, which this chain may never meet
            }
        }
        return now;
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
