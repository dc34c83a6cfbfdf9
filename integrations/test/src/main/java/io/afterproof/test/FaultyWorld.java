package io.afterproof.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the faults of one seed have in common: what is still under way, what was read, whether the process is alive. Thread-safe. */
final class FaultyWorld {
    private final String origin;
    private final Clock clock;
    private final FaultLog log = new FaultLog();
    private final ConcurrentLinkedQueue<Landing> pending = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Map<SameCall, Boolean> failed = new ConcurrentHashMap<>();
    private volatile @Nullable String crash;

    /** An effect that is under way; due by the clock, or only when it is told to land. */
    private record Landing(String call, Optional<Instant> due, Supplier<CompletableFuture<@Nullable Object>> effect) {}

    FaultyWorld(String origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
    }

    String origin() {
        return origin;
    }

    FaultLog log() {
        return log;
    }

    /** Before each call: a process that crashed makes none, and what is due has landed. */
    void arrive() {
        String how = crash;
        if (how != null) {
            throw new SimulatedCrash(how);
        }
        Instant now = clock.instant();
        for (Landing landing : pending) {
            if (landing.due().isPresent() && !landing.due().get().isAfter(now)) {
                land(landing);
            }
        }
    }

    /** Which call of the tool this is, from 1. */
    int count(ToolMethod tool) {
        return calls.computeIfAbsent(tool.owner().getName() + "." + tool.signature(), name -> new AtomicInteger())
                .incrementAndGet();
    }

    /** Lets an effect happen later: after a time by the clock, or when it is told to. */
    void later(FaultyCall call, @Nullable Duration after, Supplier<CompletableFuture<@Nullable Object>> effect) {
        Optional<Instant> due = Optional.ofNullable(after).map(clock.instant()::plus);
        pending.add(new Landing(call.toString(), due, effect));
    }

    int pending() {
        return pending.size();
    }

    /** Lets all land that is under way, in the order in which it was sent. */
    int land() {
        int landed = 0;
        for (Landing landing : pending) {
            landed += land(landing) ? 1 : 0;
        }
        return landed;
    }

    private boolean land(Landing landing) {
        if (!pending.remove(landing)) {
            return false; // another thread was quicker
        }
        CompletableFuture<?> unused = landing.effect().get().whenComplete((answer, failure) -> {
            if (failure != null) {
                log.missed(landing.call() + ": landed late and was refused, " + Text.failure(failure));
            }
        });
        return true;
    }

    /** The error to be answered by a success: true the first time, false for the same call after that, and so on. */
    boolean failsNow(SameCall call) {
        return Boolean.TRUE.equals(failed.compute(call, (same, before) -> before == null ? true : null));
    }

    SimulatedCrash crash(String how) {
        crash = how;
        return new SimulatedCrash(how);
    }

    boolean crashed() {
        return crash != null;
    }

    void restart() {
        crash = null;
    }
}
