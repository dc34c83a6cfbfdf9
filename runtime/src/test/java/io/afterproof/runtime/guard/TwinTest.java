package io.afterproof.runtime.guard;

import static io.afterproof.runtime.guard.Bench.mutationTool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.Dedupe;
import io.afterproof.IdempotencyScope;
import io.afterproof.Verdict;
import io.afterproof.runtime.CallInProgress;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.ChainOptions;
import io.afterproof.runtime.InMemoryJournal;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.KeyReused;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.RequirementFailed;
import io.afterproof.runtime.ResultLost;
import io.afterproof.runtime.VerificationFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The same mutation more than once. */
class TwinTest {
    private final Bench bench = new Bench(journal());

    private final AtomicInteger effects = new AtomicInteger();

    private static Tool.Builder keyed(Dedupe by, IdempotencyScope scope) {
        return Bench.TOOLS
                .mutation("pay", String.class, long.class)
                .parameter("paymentId", Parameter.Trait.KEY)
                .parameter("cents")
                .returns(String.class)
                .readBack(Duration.ZERO, Duration.ofMillis(100))
                .idempotent(by, scope, Duration.ofHours(24));
    }

    private String pay(MutationGuard<String> guard, @org.jspecify.annotations.Nullable Object... arguments) {
        return guard.call(arguments)
                .verify("seen", (r, c) -> Verdict.confirmed())
                .invoke(() -> "receipt " + effects.incrementAndGet());
    }

    @Test
    void aFinishedTwinIsReplayedAndMarkedAsSuch() {
        MutationGuard<String> pay = bench.mutation(
                mutationTool("pay").idempotent(Dedupe.JOURNAL, IdempotencyScope.CHAIN, Duration.ofHours(24)));

        try (Chain chain = Chain.open("turn")) {
            assertThat(List.of(pay(pay, "o1"), pay(pay, "o1"), pay(pay, "o1"))).containsOnly("receipt 1");
            assertThat(pay(pay, "o2")).isEqualTo("receipt 2");
        }
        assertThat(bench.events).extracting("replayed").containsExactly(false, true, true, false);
        assertThat(bench.events).extracting("attempts").containsExactly(1, 0, 0, 1);
    }

    @Test
    void aMutationThatIsNotDeclaredIdempotentRunsAgain() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));

        try (Chain chain = Chain.open("turn")) {
            pay(pay, "o1");
            pay(pay, "o1");
        }
        assertThat(effects).hasValue(2);
    }

    @Test
    void callsOutsideEveryChainAreTwinsOnlyByTheirKey() {
        MutationGuard<String> unkeyed = bench.mutation(
                mutationTool("pay").idempotent(Dedupe.JOURNAL, IdempotencyScope.CHAIN, Duration.ofHours(24)));
        MutationGuard<String> keyed = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.CHAIN));

        assertThat(pay(unkeyed, "o1")).isNotEqualTo(pay(unkeyed, "o1"));
        assertThat(pay(keyed, "p1", 5L)).isEqualTo(pay(keyed, "p1", 5L));
    }

    @Test
    void aChainScopedKeyIsAnotherOneInEachChain() {
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.CHAIN));
        MutationGuard<String> global = bench.mutation(keyed(Dedupe.REMOTE, IdempotencyScope.GLOBAL));

        for (String turn : List.of("one", "two")) {
            try (Chain chain = Chain.open(turn)) {
                pay(pay, "p1", 5L);
            }
        }
        assertThat(effects).hasValue(2);
        for (String turn : List.of("one", "two")) {
            try (Chain chain = Chain.open(turn)) {
                pay(global, "p1", 5L);
            }
        }
        assertThat(effects).hasValue(3);
    }

    @Test
    void otherArgumentsUnderTheSameKeyNeverRun() {
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL));
        pay(pay, "p1", 5L);

        assertThatThrownBy(() -> pay(pay, "p1", 500L)).isInstanceOf(KeyReused.class);
        assertThat(effects).hasValue(1);
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aKeyIsNotReusedWhereFinishedCallsRunAgainEither() {
        MutationGuard<String> put = bench.mutation(keyed(Dedupe.NATURAL, IdempotencyScope.GLOBAL));
        pay(put, "p1", 5L);
        pay(put, "p1", 5L);

        assertThatThrownBy(() -> pay(put, "p1", 500L)).isInstanceOf(KeyReused.class);
        assertThat(effects).hasValue(2);
    }

    @Test
    void theKeyIsForgottenAfterItsWindow() {
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL));
        pay(pay, "p1", 5L);
        bench.clock.advance(Duration.ofHours(25));

        assertThat(pay(pay, "p1", 5L)).isEqualTo("receipt 2");
    }

    @Test
    void aNaturallyIdempotentCallRunsAgainSoThatTheLastWriteStands() {
        MutationGuard<String> put = bench.mutation(
                mutationTool("put").idempotent(Dedupe.NATURAL, IdempotencyScope.CHAIN, Duration.ofHours(24)));
        List<String> writes = new ArrayList<>();

        try (Chain chain = Chain.open("turn")) {
            for (String value : List.of("A", "B", "A")) {
                put.call(value).verify("seen", (r, c) -> Verdict.confirmed()).invoke(() -> {
                    writes.add(value);
                    return value;
                });
            }
        }
        assertThat(writes).containsExactly("A", "B", "A");
    }

    @Test
    void aFailedTwinRunsAgain() {
        MutationGuard<String> pay =
                bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL).noEffectOn(Bench.Declined.class));

        assertThatThrownBy(() -> pay.call("p1", 5L)
                        .verify("seen", (r, c) -> Verdict.confirmed())
                        .invoke(() -> {
                            throw new Bench.Declined();
                        }))
                .isInstanceOf(Bench.Declined.class);
        assertThat(pay(pay, "p1", 5L)).isEqualTo("receipt 1");
    }

    @Test
    void anUnknownTwinIsLookedAtBeforeAnythingRuns() {
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL));
        assertThatThrownBy(() -> pay.call("p1", 5L)
                        .verify("seen", (r, c) -> Verdict.unknown("ledger is down"))
                        .invoke(() -> {
                            effects.incrementAndGet();
                            throw new IOException("connection reset");
                        }))
                .isInstanceOf(OutcomeUnknown.class);

        String recovered = pay.call("p1", 5L)
                .verify("seen", (r, c) -> Verdict.confirmed())
                .recover(c -> "read anew")
                .invoke(() -> "receipt " + effects.incrementAndGet());

        assertThat(recovered).isEqualTo("read anew");
        assertThat(effects).hasValue(1);
        assertThat(bench.lastEvent().replayed()).isTrue();
    }

    @Test
    void anUnknownTwinThatIsProvedAbsentRuns() {
        MutationGuard<String> pay =
                bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL).settle(Duration.ofSeconds(1)));
        assertThatThrownBy(() -> pay.call("p1", 5L)
                        .verify("seen", (r, c) -> Verdict.unknown("ledger is down"))
                        .invoke(() -> {
                            throw new IOException("connection reset");
                        }))
                .isInstanceOf(OutcomeUnknown.class);

        bench.clock.advance(Duration.ofSeconds(2));
        AtomicInteger looks = new AtomicInteger();
        String receipt = pay.call("p1", 5L)
                .verify(
                        "seen",
                        (r, c) -> looks.incrementAndGet() == 1 ? Verdict.absent("nothing") : Verdict.confirmed())
                .invoke(() -> "receipt " + effects.incrementAndGet());

        assertThat(receipt).isEqualTo("receipt 1");
    }

    @Test
    void aDivergedTwinIsNotRunAgain() {
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> pay.call("p1", 5L)
                            .verify("seen", (r, c) -> Verdict.absent("nothing"))
                            .invoke(() -> "receipt " + effects.incrementAndGet()))
                    .isInstanceOf(VerificationFailed.class);
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void theWindowOfAnUnknownBeginsWhenItIsSettled() {
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL));
        boolean[] ledgerUp = {false};
        for (int hours : new int[] {0, 30, 1}) {
            bench.clock.advance(Duration.ofHours(hours));
            assertThatThrownBy(() -> pay.call("p1", 5L)
                            .verify("seen", (r, c) -> ledgerUp[0] ? Verdict.confirmed() : Verdict.unknown("down"))
                            .invoke(() -> {
                                effects.incrementAndGet();
                                throw new IOException("connection reset");
                            }))
                    .isInstanceOf(ledgerUp[0] ? ResultLost.class : OutcomeUnknown.class);
            ledgerUp[0] = true;
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void aFarEndIsNotSentAKeyThatItMayHaveForgotten() {
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.REMOTE, IdempotencyScope.GLOBAL));
        for (int hours : new int[] {0, 20, 20}) {
            bench.clock.advance(Duration.ofHours(hours));
            assertThatThrownBy(() -> pay.call("p1", 5L)
                            .verify("seen", (r, c) -> Verdict.unknown("down"))
                            .invoke(() -> {
                                effects.incrementAndGet();
                                throw new IOException("connection reset");
                            }))
                    .isInstanceOf(OutcomeUnknown.class);
        }
        assertThat(effects).as("sent at once and after 20 hours, not after 40").hasValue(2);
    }

    @Test
    void manyThreadsWithOneKeyMakeOneEffectAndOneResult() throws Exception {
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL));
        int threads = 64;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        for (int round = 0; round < 50; round++) {
            String key = "round " + round;
            effects.set(0);
            CountDownLatch start = new CountDownLatch(1);
            Set<String> results = ConcurrentHashMap.newKeySet();
            List<Future<?>> callers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                callers.add(executor.submit(() -> {
                    start.await();
                    while (true) {
                        try {
                            return results.add(pay(pay, key, 5L));
                        } catch (CallInProgress busy) {
                            Thread.onSpinWait();
                        }
                    }
                }));
            }
            start.countDown();
            for (Future<?> caller : callers) {
                caller.get();
            }
            assertThat(effects).hasValue(1);
            assertThat(results).containsExactly("receipt 1");
        }
        executor.shutdown();
    }

    @Test
    void aJournalThatIsDownKeepsMutationsFromRunning() {
        Bench bench = new Bench(new DyingJournal(CallState.RESERVED, CallState.SENT));

        assertThatThrownBy(() -> pay(bench.mutation(mutationTool("pay")), "o1"))
                .isInstanceOf(RequirementFailed.class)
                .hasRootCauseMessage("no connection");
        assertThatThrownBy(() -> pay(bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL)), "p1", 5L))
                .isInstanceOf(RequirementFailed.class);
        assertThat(effects).hasValue(0);
    }

    @Test
    void aJournalThatGoesDownAfterTheEffectLeavesTheOutcomeUnknown() {
        Bench bench = new Bench(new DyingJournal(CallState.SUCCEEDED));
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL));

        assertThatThrownBy(() -> pay(pay, "p1", 5L)).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> pay(pay, "p1", 5L)).isInstanceOf(CallInProgress.class);
        assertThat(effects).hasValue(1);
    }

    @Test
    void aResultThatWasReadBackButCouldNotBeRecordedIsNotReturned() {
        Bench bench = new Bench(new DyingJournal(CallState.VERIFIED));
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL));

        assertThatThrownBy(() -> pay(pay, "p1", 5L))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("could not be recorded");
        assertThat(effects).hasValue(1);
    }

    @Test
    void aResultThatIsNotReadBackAndCouldNotBeRecordedForGoodIsNotReturned() {
        Bench bench = new Bench(new DurableJournal() {
            @Override
            public boolean replace(JournalEntry expected, JournalEntry next) {
                if (next.state() == CallState.SUCCEEDED && next.leaseUntil() == 0) {
                    throw new IllegalStateException("no connection");
                }
                return super.replace(expected, next);
            }
        });
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL));

        assertThatThrownBy(() -> pay.call("p1", 5L).invoke(() -> "receipt " + effects.incrementAndGet()))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("could not be recorded");
        assertThat(effects).hasValue(1);
    }

    /** Takes no more from this state on. */
    private static final class DyingJournal extends DurableJournal {
        private final Set<CallState> deadly;
        private boolean dead;

        DyingJournal(CallState... deadly) {
            this.deadly = Set.of(deadly);
        }

        @Override
        public boolean insert(JournalEntry reserved, long now) {
            write(reserved);
            return super.insert(reserved, now);
        }

        @Override
        public boolean replace(JournalEntry expected, JournalEntry next) {
            write(next);
            return super.replace(expected, next);
        }

        private void write(JournalEntry next) {
            dead |= deadly.contains(next.state());
            if (dead) {
                throw new IllegalStateException("no connection");
            }
        }
    }

    Journal journal() {
        return new InMemoryJournal();
    }

    @Test
    void aCallThatIsFoundNotToHaveHappenedIsMadeAfresh() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay").settle(Duration.ofSeconds(1)));
        try (Chain chain = Chain.open("turn")) {
            assertThatThrownBy(() -> pay.call("o1")
                            .verify("seen", (result, call) -> Verdict.unknown("down"))
                            .invoke(() -> {
                                throw new IOException("reset");
                            }))
                    .isInstanceOf(OutcomeUnknown.class);
            bench.clock.advance(Duration.ofSeconds(2));
            String receipt = pay.call("o1")
                    .verify("seen", (result, call) -> effects.get() == 0 ? Verdict.absent("none") : Verdict.confirmed())
                    .invoke(() -> "receipt " + effects.incrementAndGet());
            assertThat(receipt).isEqualTo("receipt 1");
        }
    }

    @Test
    void anAbsenceThatWasSeenBeforeTheRequestCouldNoLongerLandProvesNothing() {
        MutationGuard<String> pay =
                bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL).settle(Duration.ofSeconds(10)));
        isLeftOpen(pay, Duration.ofSeconds(1));

        assertThatThrownBy(() -> pay.call("p1", 5L)
                        .verify("seen", (result, call) -> {
                            bench.clock.advance(Duration.ofSeconds(10)); // it lands meanwhile
                            return Verdict.absent("none");
                        })
                        .invoke(() -> "receipt " + effects.incrementAndGet()))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(effects).hasValue(1);
    }

    @Test
    void aLaterAttemptSettlesFromWhenItWasSentAndNotFromWhenItWasReserved() {
        MutationGuard<String> pay = bench.mutation(keyed(Dedupe.JOURNAL, IdempotencyScope.GLOBAL)
                .settle(Duration.ofSeconds(10))
                .retry(2, Duration.ofSeconds(10), 1, 0, Duration.ofSeconds(10)));
        isLeftOpen(pay, Duration.ofSeconds(25)); // sent again after twenty
        assertThat(effects).hasValue(2);

        assertThatThrownBy(() -> pay.call("p1", 5L)
                        .verify("seen", (result, call) -> Verdict.absent("none"))
                        .invoke(() -> "receipt " + effects.incrementAndGet()))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(effects).hasValue(2);
    }

    /** Gets no answer, and stops looking at a deadline. */
    private void isLeftOpen(MutationGuard<String> pay, Duration deadline) {
        try (Chain chain = Chain.open(ChainOptions.named("turn").deadline(deadline))) {
            assertThatThrownBy(() -> pay.call("p1", 5L)
                            .verify("seen", (result, call) -> Verdict.absent("none"))
                            .invoke(() -> {
                                effects.incrementAndGet();
                                throw new IOException("reset");
                            }))
                    .isInstanceOf(OutcomeUnknown.class);
        }
    }

    @Test
    void aCallThatIsFoundToHaveHappenedIsNotMadeAgain() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));
        try (Chain chain = Chain.open("turn")) {
            assertThatThrownBy(() -> pay.call("o1")
                            .verify("seen", (result, call) -> Verdict.unknown("down"))
                            .invoke(() -> {
                                effects.incrementAndGet();
                                throw new IOException("reset");
                            }))
                    .isInstanceOf(OutcomeUnknown.class);
            assertThat(pay.call("o1")
                            .verify("seen", (result, call) -> Verdict.confirmed())
                            .recover(call -> "receipt " + effects.get())
                            .invoke(() -> "receipt " + effects.incrementAndGet()))
                    .isEqualTo("receipt 1");
        }
    }
}
