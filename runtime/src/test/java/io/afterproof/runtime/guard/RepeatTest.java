package io.afterproof.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.Dedupe;
import io.afterproof.IdempotencyScope;
import io.afterproof.Verdict;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.ToolEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A repeat that had no effect says nothing about the attempt that it repeats. */
class RepeatTest {
    /** A journal in which the second attempt cannot be sent. */
    private static final class Store extends DurableJournal {
        private final Error killed = new Error("killed");
        private boolean isDown;
        private boolean kills;
        private @Nullable CallKey key;

        @Override
        public boolean replace(JournalEntry expected, JournalEntry next) {
            key = expected.key();
            if (next.state() == CallState.SENT && next.epoch() == 2) {
                if (kills) {
                    throw killed;
                }
                if (isDown) {
                    throw new IllegalStateException("the database is away");
                }
            }
            return super.replace(expected, next);
        }

        CallState state() {
            return find(key).state();
        }
    }

    private final Store store = new Store();
    private final Bench bench = new Bench(store);
    private final AtomicInteger effects = new AtomicInteger();

    private String losingItsAnswer() throws IOException {
        effects.incrementAndGet();
        throw new IOException("connection reset");
    }

    private static Tool.Builder tool(Dedupe by) {
        return Bench.TOOLS
                .mutation("pay", String.class)
                .parameter("id", Parameter.Trait.KEY)
                .returns(String.class)
                .readBack(Duration.ZERO, Duration.ofMillis(100))
                .idempotent(by, IdempotencyScope.GLOBAL, Duration.ofHours(1))
                .retry(2, Duration.ofMillis(50), 2, 0, Duration.ofSeconds(1));
    }

    private Verdict seen() {
        return effects.get() > 0 ? Verdict.confirmed() : Verdict.absent("no payment");
    }

    @Test
    void aRepeatThatIsRefusedLeavesTheFirstAttemptOpen() {
        for (Dedupe by : List.of(Dedupe.REMOTE, Dedupe.NATURAL)) {
            MutationGuard<String> pay = bench.mutation(tool(by));
            AtomicInteger attempts = new AtomicInteger();

            assertThatThrownBy(() -> pay.call("o1 " + by)
                            .verify("seen", (r, c) -> Verdict.unknown("no view"))
                            .invoke(() -> {
                                if (attempts.incrementAndGet() == 2) {
                                    throw new UncheckedIOException(new ConnectException("refused"));
                                }
                                return losingItsAnswer();
                            }))
                    .isInstanceOf(OutcomeUnknown.class);
            assertThat(attempts).hasValue(2);
            assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(bench.lastEvent().effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(store.state()).isEqualTo(CallState.UNKNOWN);
        }
    }

    @Test
    void theSameHoldsForAToolThatCannotBeReadBack() {
        MutationGuard<String> mail = bench.mutation(Bench.TOOLS
                .mutation("mail", String.class)
                .parameter("id")
                .returns(String.class)
                .idempotent(Dedupe.REMOTE, IdempotencyScope.GLOBAL, Duration.ofHours(1))
                .retry(2, Duration.ofMillis(50), 2, 0, Duration.ofSeconds(1)));
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> mail.call("m1").invoke(() -> {
                    if (attempts.incrementAndGet() == 2) {
                        throw new UncheckedIOException(new ConnectException("refused"));
                    }
                    return losingItsAnswer();
                }))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(store.state()).isEqualTo(CallState.UNKNOWN);
    }

    @Test
    void aLookAfterTheRefusedRepeatFindsTheEffectOfTheFirstAttempt() {
        MutationGuard<String> pay = bench.mutation(tool(Dedupe.REMOTE));
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger attempts = new AtomicInteger();

        String receipt = pay.call("o1")
                .verify("seen", (r, c) -> looks.incrementAndGet() == 1 ? Verdict.unknown("no view") : seen())
                .recover(c -> "read anew")
                .invoke(() -> {
                    if (attempts.incrementAndGet() == 2) {
                        throw new UncheckedIOException(new ConnectException("refused"));
                    }
                    return losingItsAnswer();
                });

        assertThat(receipt).isEqualTo("read anew");
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aRepeatAfterAProofIsJudgedByItself() {
        MutationGuard<String> pay = bench.mutation(tool(Dedupe.REMOTE));

        assertThatThrownBy(() -> pay.call("o1").verify("seen", (r, c) -> seen()).invoke(() -> {
                    throw new UncheckedIOException(new ConnectException("refused"));
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(bench.lastEvent().attempts()).isEqualTo(2);
        assertThat(store.state()).isEqualTo(CallState.FAILED);
    }

    @Test
    void aRepeatThatCannotBeRecordedLeavesTheFirstAttemptOpen() {
        store.isDown = true;
        MutationGuard<String> pay = bench.mutation(tool(Dedupe.REMOTE));

        assertThatThrownBy(() -> pay.call("o1")
                        .verify("seen", (r, c) -> Verdict.unknown("no view"))
                        .invoke(this::losingItsAnswer))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(effects).hasValue(1);
        assertThat(bench.lastEvent().effect()).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    void anInterruptBeforeTheRepeatLeavesTheFirstAttemptOpen() {
        List<ToolEvent> events = new ArrayList<>();
        Guards guards = Guards.builder()
                .journal(store)
                .codec(new Texts())
                .listener(events::add)
                .sleeper(pause -> {
                    throw new InterruptedException();
                })
                .build();
        MutationGuard<String> pay =
                guards.bind(Bench.TOOLS).mutation(tool(Dedupe.REMOTE).build());

        assertThatThrownBy(() -> pay.call("o1")
                        .verify("seen", (r, c) -> Verdict.unknown("no view"))
                        .invoke(this::losingItsAnswer))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(events).singleElement().extracting(ToolEvent::effect).isEqualTo(Effect.UNKNOWN);
        assertThat(store.state()).isEqualTo(CallState.UNKNOWN);
    }

    @Test
    void aProcessThatDiesBeforeItsRepeatLeavesTheFirstAttemptOpen() {
        leaveReservedRepeat();
        AtomicReference<MutationGuard<String>> guard = new AtomicReference<>();
        Bench next = new Bench(store, bench.clock);
        guard.set(next.mutation(
                tool(Dedupe.REMOTE),
                call -> guard.get()
                        .call(call.<String>get(0))
                        .verify("seen", (r, c) -> seen())
                        .invoke(() -> "paid again")));

        assertThat(next.guards.recover().settled())
                .singleElement()
                .satisfies(finding -> assertThat(finding.state()).isEqualTo(CallState.VERIFIED));
        assertThat(store.state()).isEqualTo(CallState.VERIFIED);
    }

    @Test
    void whoeverCallsAfterThatProcessGetsTheEffectOfTheFirstAttempt() {
        leaveReservedRepeat();

        String receipt = new Bench(store, bench.clock)
                .<String>mutation(tool(Dedupe.REMOTE))
                .call("o1")
                .verify("seen", (r, c) -> seen())
                .recover(c -> "read anew")
                .invoke(() -> "paid again");

        assertThat(receipt).isEqualTo("read anew");
    }

    private void leaveReservedRepeat() {
        store.kills = true;
        MutationGuard<String> pay = bench.mutation(tool(Dedupe.REMOTE));
        assertThatThrownBy(() -> pay.call("o1")
                        .verify("seen", (r, c) -> Verdict.unknown("no view"))
                        .invoke(this::losingItsAnswer))
                .isSameAs(store.killed);
        store.kills = false;
        assertThat(store.state()).isEqualTo(CallState.RESERVED);
        bench.clock.advance(Duration.ofMinutes(5));
    }
}
