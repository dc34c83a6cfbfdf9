package io.afterproof.runtime.guard;

import static io.afterproof.runtime.guard.Bench.mutationTool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afterproof.Dedupe;
import io.afterproof.IdempotencyScope;
import io.afterproof.Verdict;
import io.afterproof.runtime.Advice;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.ChainOptions;
import io.afterproof.runtime.DeadlineExceeded;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InMemoryJournal;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.ResultLost;
import io.afterproof.runtime.ToolCall;
import io.afterproof.runtime.VerificationFailed;
import io.afterproof.runtime.guard.Bench.Declined;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What became of a mutation, and what its caller is told. */
class OutcomeTest {
    private final Bench bench = new Bench(journal());

    private final AtomicInteger effects = new AtomicInteger();

    private String pay() {
        return "receipt " + effects.incrementAndGet();
    }

    private Verdict seen() {
        return effects.get() > 0 ? Verdict.confirmed() : Verdict.absent("no payment");
    }

    @Test
    void aChangeThatIsReadBackIsConfirmed() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));

        String receipt = pay.call("o1").verify("seen", (r, c) -> seen()).invoke(this::pay);

        assertThat(receipt).isEqualTo("receipt 1");
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(bench.lastEvent().effect()).isEqualTo(Effect.HAPPENED);
        assertThat(bench.lastEvent().attempts()).isEqualTo(1);
        assertThat(bench.lastEvent().tool()).isEqualTo("Shop.pay");
    }

    @Test
    void aSuccessThatDoesNotShowIsNotOne() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));

        VerificationFailed told = catchThrowableOfType(
                VerificationFailed.class,
                () -> pay.call("o1").verify("seen", (r, c) -> seen()).invoke(() -> "liar"));

        assertThat(told.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(told.tool()).isEqualTo("Shop.pay");
        assertThat(told).hasMessageContaining("no payment");
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aLateViewIsPolledForAsLongAsTheAnnotationSays() {
        MutationGuard<String> pay =
                bench.mutation(mutationTool("pay").readBack(Duration.ofMillis(350), Duration.ofMillis(100)));
        AtomicInteger looks = new AtomicInteger();

        pay.call("o1")
                .verify("seen", (r, c) -> looks.incrementAndGet() < 4 ? Verdict.absent("not yet") : Verdict.confirmed())
                .invoke(this::pay);

        assertThat(looks).hasValue(4);
        assertThat(bench.pauses)
                .containsExactly(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(100));
    }

    @Test
    void aPollThatTheDeadlineCutsShortLeavesTheOutcomeUnknown() {
        MutationGuard<String> pay =
                bench.mutation(mutationTool("pay").readBack(Duration.ofSeconds(5), Duration.ofMillis(100)));

        try (Chain chain = Chain.open(ChainOptions.named("turn").deadline(Duration.ofSeconds(1)))) {
            assertThatThrownBy(() -> pay.call("o1")
                            .verify("seen", (r, c) -> Verdict.absent("not yet"))
                            .invoke(this::pay))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasMessageContaining("cut short");
        }
    }

    @Test
    void aReadBackThatCannotLookLeavesTheOutcomeUnknown() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));

        OutcomeUnknown told = catchThrowableOfType(
                OutcomeUnknown.class,
                () -> pay.call("o1")
                        .verify("seen", (r, c) -> {
                            throw new IOException("ledger is down");
                        })
                        .invoke(this::pay));

        assertThat(told.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(told).hasMessageContaining("ledger is down");
    }

    @Test
    void aFailureThatProvesThatNothingHappenedComesThroughUnchanged() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay").noEffectOn(Declined.class));
        Declined declined = new Declined();

        assertThatThrownBy(() -> pay.call("o1").verify("seen", (r, c) -> seen()).invoke(() -> {
                    throw declined;
                }))
                .isSameAs(declined);
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(bench.lastEvent().effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void aRefusedConnectionProvesThatNothingHappened() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));

        assertThatThrownBy(() -> pay.call("o1")
                        .verify("seen", (r, c) -> Verdict.unknown("?"))
                        .invoke(() -> {
                            throw new UncheckedIOException(new ConnectException("refused"));
                        }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aLostAnswerIsFoundAgainByTheReadBack() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));

        String receipt = pay.call("o1")
                .verify("seen", (r, c) -> seen())
                .recover(c -> "receipt read anew")
                .invoke(() -> {
                    pay();
                    throw new IOException("connection reset");
                });

        assertThat(receipt).isEqualTo("receipt read anew");
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aLostResultThatNobodyCanReadAnewIsToldAsLost() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));

        ResultLost told = catchThrowableOfType(
                ResultLost.class,
                () -> pay.call("o1").verify("seen", (r, c) -> seen()).invoke(() -> {
                    pay();
                    throw new IOException("connection reset");
                }));

        assertThat(told.effect()).isEqualTo(Effect.HAPPENED);
        assertThat(told.advice()).isEqualTo(Advice.DO_NOT_RETRY);
    }

    @Test
    void aToolWithoutAResultHasNothingToLose() {
        MutationGuard<Void> pay = bench.mutation(mutationTool("pay"));

        pay.call("o1").verify("seen", (r, c) -> seen()).execute(() -> {
            pay();
            throw new IOException("connection reset");
        });

        assertThat(effects).hasValue(1);
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void anAbsenceIsNoProofWhileTheRequestMayStillLand() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));

        assertThatThrownBy(() -> pay.call("o1").verify("seen", (r, c) -> seen()).invoke(() -> {
                    throw new IOException("connection reset");
                }))
                .isInstanceOf(OutcomeUnknown.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void anAbsenceAfterSettlingIsConclusiveAndTheToolsOwnFailureComesThrough() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay").settle(Duration.ofSeconds(1)));
        IOException reset = new IOException("connection reset");

        assertThatThrownBy(() -> pay.call("o1").verify("seen", (r, c) -> seen()).invoke(() -> {
                    throw reset;
                }))
                .isSameAs(reset);
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(bench.pauses.stream().mapToLong(Duration::toMillis).sum()).isEqualTo(1000);
    }

    @Test
    void anAbsenceAfterSettlingAllowsOneMoreAttemptUnderTheSameKey() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay")
                .settle(Duration.ofSeconds(1))
                .retry(3, Duration.ofMillis(50), 2, 0, Duration.ofSeconds(1)));
        List<String> keys = new ArrayList<>();
        List<Integer> attempts = new ArrayList<>();

        String receipt = pay.call("o1").verify("seen", (r, c) -> seen()).invoke(() -> {
            keys.add(ToolCall.current().idempotencyKey());
            attempts.add(ToolCall.current().attempt());
            if (keys.size() < 3) {
                throw new IOException("connection reset");
            }
            return pay();
        });

        assertThat(receipt).isEqualTo("receipt 1");
        assertThat(keys).hasSize(3).containsOnly(keys.get(0));
        assertThat(keys.get(0)).matches("[0-9a-f]{64}");
        assertThat(attempts).containsExactly(1, 2, 3);
        assertThat(bench.lastEvent().attempts()).isEqualTo(3);
    }

    @Test
    void whatLandsWhileTheGuardWaitsIsNotSentAgain() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay")
                .settle(Duration.ofSeconds(1))
                .retry(3, Duration.ofMillis(50), 2, 0, Duration.ofSeconds(1)));
        AtomicInteger looks = new AtomicInteger();

        pay.call("o1")
                .verify("seen", (r, c) -> {
                    if (looks.incrementAndGet() == 5) {
                        pay();
                    }
                    return seen();
                })
                .recover(c -> "late")
                .invoke(() -> {
                    throw new IOException("connection reset");
                });

        assertThat(effects).hasValue(1);
        assertThat(bench.lastEvent().attempts()).isEqualTo(1);
    }

    @Test
    void whatLandsWhileALookTakesPlaceIsNotTakenForAbsent() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay")
                .settle(Duration.ofSeconds(1))
                .retry(3, Duration.ofMillis(50), 2, 0, Duration.ofSeconds(1)));
        Instant bound = bench.clock.instant().plusSeconds(1);

        pay.call("o1")
                .verify("seen", (r, c) -> {
                    boolean landed = !bench.clock.instant().isBefore(bound);
                    bench.clock.advance(Duration.ofMillis(300));
                    return landed ? Verdict.confirmed() : Verdict.absent("no payment");
                })
                .recover(c -> "late")
                .invoke(() -> {
                    pay();
                    throw new IOException("connection reset");
                });

        assertThat(effects).hasValue(1);
    }

    @Test
    void aDifferentChangeIsNeitherRepeatedNorTakenForThisOne() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay")
                .settle(Duration.ofSeconds(1))
                .retry(3, Duration.ofMillis(50), 2, 0, Duration.ofSeconds(1)));

        assertThatThrownBy(() -> pay.call("o1")
                        .verify("seen", (r, c) -> Verdict.differs(5, 7))
                        .invoke(() -> {
                            throw new IOException("connection reset");
                        }))
                .isInstanceOf(VerificationFailed.class);
        assertThat(bench.lastEvent().attempts()).isEqualTo(1);
    }

    @Test
    void aFarEndThatDedupesIsSentTheSameKeyAgain() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay")
                .idempotent(Dedupe.REMOTE, IdempotencyScope.CHAIN, Duration.ofHours(1))
                .retry(2, Duration.ofMillis(50), 2, 0, Duration.ofSeconds(1)));
        List<String> keys = new ArrayList<>();

        String receipt = pay.call("o1")
                .verify("seen", (r, c) -> r == null ? Verdict.unknown("no view") : Verdict.confirmed())
                .invoke(() -> {
                    keys.add(ToolCall.current().idempotencyKey());
                    if (keys.size() == 1) {
                        throw new IOException("connection reset");
                    }
                    return pay();
                });

        assertThat(receipt).isEqualTo("receipt 1");
        assertThat(keys).hasSize(2).containsOnly(keys.get(0));
    }

    @Test
    void aToolThatDoesNotAnswerIsNotWaitedForAndItsLateEffectIsSeen() throws Exception {
        MutationGuard<String> pay = bench.mutation(
                mutationTool("pay").timeout(Duration.ofMillis(30)).settle(Duration.ofSeconds(1)));
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch landed = new CountDownLatch(1);
        CountDownLatch running = bench.running();
        AtomicInteger looks = new AtomicInteger();

        String receipt = pay.call("o1")
                .verify("seen", (r, c) -> {
                    if (looks.incrementAndGet() == 2) {
                        answer.countDown();
                        landed.await();
                    }
                    return seen();
                })
                .recover(c -> "read anew")
                .invoke(() -> {
                    running.countDown();
                    answer.await();
                    pay();
                    landed.countDown();
                    return "late";
                });

        assertThat(receipt).isEqualTo("read anew");
        assertThat(effects).hasValue(1);
    }

    @Test
    void aToolThatHadNoThreadInTimeNeverRuns() {
        List<Runnable> queue = new ArrayList<>();
        Guards busy = Guards.builder().clock(bench.clock).executor(queue::add).build();
        MutationGuard<String> pay = busy.bind(Bench.TOOLS)
                .mutation(mutationTool("pay").timeout(Duration.ofMillis(1)).build());

        assertThat(catchThrowableOfType(
                                DeadlineExceeded.class,
                                () -> pay.call("o1")
                                        .verify("seen", (r, c) -> seen())
                                        .invoke(this::pay))
                        .effect())
                .isEqualTo(Effect.NONE);
        assertThat(queue).hasSize(1);
        queue.get(0).run();

        assertThat(effects).hasValue(0);
    }

    @Test
    void aTimeoutThatIsProvedToHaveHadNoEffectSaysSo() {
        MutationGuard<String> pay = bench.mutation(
                mutationTool("pay").timeout(Duration.ofMillis(20)).settle(Duration.ofMillis(500)));
        CountDownLatch never = new CountDownLatch(1);

        DeadlineExceeded told = catchThrowableOfType(
                DeadlineExceeded.class,
                () -> pay.call("o1").verify("seen", (r, c) -> seen()).invoke(() -> {
                    never.await();
                    return "";
                }));

        assertThat(told.effect()).isEqualTo(Effect.NONE);
        never.countDown();
    }

    @Test
    void anUnknownOutcomeBarsTheNextMutationUntilALookSettlesIt() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));
        MutationGuard<String> ship = bench.mutation(mutationTool("ship"));
        boolean[] ledgerUp = {false};

        try (Chain chain = Chain.open("order")) {
            assertThatThrownBy(() -> pay.call("o1")
                            .verify("seen", (r, c) -> ledgerUp[0] ? seen() : Verdict.unknown("ledger is down"))
                            .invoke(this::pay))
                    .isInstanceOf(OutcomeUnknown.class);
            assertThatThrownBy(() -> ship.call("o1")
                            .verify("shipped", (r, c) -> Verdict.confirmed())
                            .invoke(() -> "sent"))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasMessageContaining("Shop.pay");
            assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.REFUSED);

            ledgerUp[0] = true;
            assertThat(ship.call("o1")
                            .verify("shipped", (r, c) -> Verdict.confirmed())
                            .invoke(() -> "sent"))
                    .isEqualTo("sent");
        }
    }

    @Test
    void aTimeoutThatReadsBackFalseBarsTheNextMutationToo() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));
        MutationGuard<String> ship = bench.mutation(mutationTool("ship"));

        try (Chain chain = Chain.open("order")) {
            assertThatThrownBy(() -> pay.call("o1")
                            .verify("seen", (r, c) -> Checks.verdict(effects.get() > 0))
                            .invoke(() -> {
                                throw new IOException("no answer");
                            }))
                    .isInstanceOf(VerificationFailed.class)
                    .hasMessageContaining("'seen' says no");
            assertThatThrownBy(() -> ship.call("o1").invoke(() -> "sent")).isInstanceOf(OutcomeUnknown.class);
            effects.incrementAndGet();
            assertThat(ship.call("o1").invoke(() -> "sent")).isEqualTo("sent");
        }
    }

    @Test
    void aCheckMustNotChangeAnything() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));
        MutationGuard<String> ship = bench.mutation(mutationTool("ship"));

        assertThatThrownBy(() -> pay.call("o1")
                        .verify("seen", (r, c) -> {
                            ship.call("o1").invoke(this::pay);
                            return Verdict.confirmed();
                        })
                        .invoke(() -> "paid"))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("was called by a check");
        assertThat(effects).hasValue(0);
    }

    Journal journal() {
        return new InMemoryJournal();
    }
}
