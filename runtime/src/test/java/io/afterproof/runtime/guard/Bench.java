package io.afterproof.runtime.guard;

import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InMemoryApprovals;
import io.afterproof.runtime.InMemoryJournal;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.ToolEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A bench to test guards on: a clock that moves when the guards sleep, and everything they report. */
final class Bench {
    interface Shop {}

    static final class NotFound extends RuntimeException {}

    static final class Declined extends Exception {}

    static final ToolSet TOOLS = ToolSet.of(Shop.class).tolerates(NotFound.class);

    final MovingClock clock;
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final List<ToolEvent> events = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch running = new CountDownLatch(0);
    final InMemoryApprovals approvals = new InMemoryApprovals();
    final Guards guards;

    Bench() {
        this(new InMemoryJournal());
    }

    Bench(Journal journal) {
        this(journal, new MovingClock());
    }

    Bench(Journal journal, MovingClock clock) {
        this.clock = clock;
        guards = Guards.builder()
                .journal(journal)
                .codec(new Texts())
                .approvals(approvals)
                .clock(clock)
                .random(() -> 0)
                .sleeper(pause -> {
                    pauses.add(pause);
                    clock.advance(pause);
                })
                .listener(events::add)
                .executor(this::run)
                .build();
    }

    /** The patience with the next tool that has a timeout begins when it says that it runs, however busy the machine is. */
    CountDownLatch running() {
        CountDownLatch latch = new CountDownLatch(1);
        running = latch;
        return latch;
    }

    private void run(Runnable task) {
        Thread thread = new Thread(task, "tool");
        thread.setDaemon(true);
        thread.start();
        try {
            running.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    <R> ReadGuard<R> read(Tool.Builder tool) {
        return guards.bind(TOOLS).read(tool.build());
    }

    <R> MutationGuard<R> mutation(Tool.Builder tool) {
        return guards.bind(TOOLS).mutation(tool.build());
    }

    <R> MutationGuard<R> mutation(Tool.Builder tool, Redispatch redispatch) {
        return guards.bind(TOOLS).mutation(tool.build(), redispatch);
    }

    static Tool.Builder readTool(String name) {
        return TOOLS.read(name, String.class).parameter("id");
    }

    static Tool.Builder mutationTool(String name) {
        return TOOLS.mutation(name, String.class)
                .parameter("id")
                .returns(String.class)
                .readBack(Duration.ZERO, Duration.ofMillis(100));
    }

    ToolEvent lastEvent() {
        return events.get(events.size() - 1);
    }

    /** A clock that moves when it is told to. */
    static final class MovingClock extends Clock {
        private volatile Instant now = Instant.parse("2026-07-01T12:00:00Z");

        synchronized void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
