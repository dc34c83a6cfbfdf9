package io.afterproof.test;

import io.afterproof.runtime.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A clock that moves when it is told to, or when something sleeps by it. Thread-safe.
 *
 * <pre>{@code
 * TestClock clock = TestClock.at(Instant.parse("2026-07-01T12:00:00Z"));
 * Guards guards = Guards.builder().clock(clock).sleeper(clock).build();
 * }</pre>
 */
public final class TestClock extends Clock implements Sleeper {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock that stands at this moment, in UTC. */
    public static TestClock at(Instant moment) {
        return new TestClock(new AtomicReference<>(Objects.requireNonNull(moment, "moment")), ZoneOffset.UTC);
    }

    /** Lets time pass. */
    public void advance(Duration by) {
        UnaryOperator<Instant> later = instant -> instant.plus(by);
        Instant unused = now.updateAndGet(later);
    }

    /** Lets the time of the pause pass at once. */
    @Override
    public void sleep(Duration pause) {
        advance(pause);
    }

    @Override
    @SuppressWarnings("NullAway") // it never holds null
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock in another zone: both move together. */
    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, Objects.requireNonNull(other, "zone"));
    }
}
