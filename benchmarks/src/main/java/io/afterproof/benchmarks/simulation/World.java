package io.afterproof.benchmarks.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A bank at the other end of a network, and the process that calls it, in virtual time. Each payment has a world of its
 * own, in which the first request meets the same fate whoever sends it. For one thread.
 */
final class World {
    /** How late a request may land, counted from when it was sent. */
    static final Duration LATEST = Duration.ofSeconds(10);

    /** How long a process takes to be back, which is longer than the leases of the one that died. */
    static final Duration RESTART = Duration.ofMinutes(6);

    private static final Duration LONGEST_TRIP = Duration.ofMillis(150);
    private static final Duration LONGEST_COMMIT = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A request that is still on its way. */
    private record InFlight(Instant lands, @Nullable String key) {}

    private final VirtualClock clock = new VirtualClock();
    private final Odds odds;
    private SplittableRandom fates = new SplittableRandom();
    private SplittableRandom delays = new SplittableRandom();
    private final List<InFlight> inFlight = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int effects;
    private boolean dead;

    World(Odds odds) {
        this.odds = odds;
    }

    VirtualClock clock() {
        return clock;
    }

    /** Begins the next payment. */
    void begin(long seed) {
        fates = new SplittableRandom(seed);
        delays = new SplittableRandom(~seed);
        inFlight.clear();
        keys.clear();
        effects = 0;
        dead = false;
    }

    /** Uniform in [0, 1). */
    double random() {
        return delays.nextDouble();
    }

    /** To be asked by everything that belongs to the process. */
    void mustLive() {
        if (dead) {
            throw new ProcessDied();
        }
    }

    /** The process is started again. */
    void restart() {
        clock.advance(RESTART);
        dead = false;
    }

    /** Waits, unless the process is dead. */
    void pause(Duration pause) {
        mustLive();
        clock.advance(pause);
    }

    /** The time that a journal takes. */
    void commit() {
        pause(upTo(LONGEST_COMMIT));
    }

    /**
     * Sends a request to pay.
     *
     * @param key what the bank dedupes by; null for nothing
     */
    void pay(@Nullable String key) {
        mustLive();
        Instant sent = clock.instant();
        switch (odds.fate(fates)) {
            case ANSWERED -> {
                arrive(key);
                clock.advance(upTo(LONGEST_TRIP));
            }
            case LOST -> giveUp(sent);
            case ANSWER_LOST -> {
                arrive(key);
                giveUp(sent);
            }
            case LATE -> {
                inFlight.add(new InFlight(sent.plus(PATIENCE).plus(upTo(LATEST.minus(PATIENCE))), key));
                giveUp(sent);
            }
            case CALLER_DIES -> {
                arrive(key);
                dead = true;
                mustLive();
            }
        }
    }

    /** How often the payment was made by now, as the bank says, which may not answer. */
    int paid() {
        mustLive();
        Instant asked = clock.instant();
        clock.advance(upTo(LONGEST_TRIP));
        land();
        int seen = effects;
        clock.advance(upTo(LONGEST_TRIP));
        if (!odds.answersRead(fates)) {
            giveUp(asked);
        }
        return seen;
    }

    /** How often the payment was made, when nothing can happen to it any more. */
    int effects() {
        clock.advance(LATEST);
        land();
        return effects;
    }

    /** A positive time, the longest one included. */
    private Duration upTo(Duration longest) {
        return Duration.ofMillis(1 + delays.nextLong(longest.toMillis()));
    }

    private void giveUp(Instant since) {
        clock.advance(Duration.between(clock.instant(), since.plus(PATIENCE)));
        throw new NoAnswer();
    }

    private void arrive(@Nullable String key) {
        clock.advance(upTo(LONGEST_TRIP));
        land();
        apply(key);
    }

    private void land() {
        for (Iterator<InFlight> requests = inFlight.iterator(); requests.hasNext(); ) {
            InFlight request = requests.next();
            if (!request.lands().isAfter(clock.instant())) {
                requests.remove();
                apply(request.key());
            }
        }
    }

    private void apply(@Nullable String key) {
        if (key == null || keys.add(key)) {
            effects++;
        }
    }
}
