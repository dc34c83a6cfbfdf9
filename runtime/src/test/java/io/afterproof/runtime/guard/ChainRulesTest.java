package io.afterproof.runtime.guard;

import static io.afterproof.runtime.guard.Bench.mutationTool;
import static io.afterproof.runtime.guard.Bench.readTool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afterproof.Dedupe;
import io.afterproof.IdempotencyScope;
import io.afterproof.Verdict;
import io.afterproof.runtime.Advice;
import io.afterproof.runtime.ApprovalRequired;
import io.afterproof.runtime.BlastRadius;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.ChainOptions;
import io.afterproof.runtime.ChainStopped;
import io.afterproof.runtime.DeadlineExceeded;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GateRequired;
import io.afterproof.runtime.InMemoryChains;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.ReadRequired;
import io.afterproof.runtime.RequirementFailed;
import io.afterproof.runtime.VerificationFailed;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What the calls of one chain may do after one another. */
class ChainRulesTest {
    private final Bench bench = new Bench();
    private final ReadGuard<String> read = bench.read(readTool("read"));
    private final MutationGuard<String> delete =
            bench.mutation(mutationTool("delete").readBack(Duration.ZERO, Duration.ofMillis(100)));
    private final MutationGuard<String> approved = bench.mutation(mutationTool("approved"));

    private String read() {
        return plain(read, "o1");
    }

    private static String plain(ReadGuard<String> guard, String id) {
        PlainRead call = guard.open().argument(0, id).enter();
        try {
            String result = "order " + id;
            call.returned();
            return result;
        } catch (Throwable failure) {
            call.failed(failure);
            throw failure;
        }
    }

    private void fail() {
        assertThatThrownBy(() -> read.call("o1").invoke(() -> {
                    throw new IllegalStateException("down");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private String delete(String id) {
        return delete.call(id).verify("gone", (r, c) -> Verdict.confirmed()).invoke(() -> "deleted " + id);
    }

    @Test
    void theFourthCallOnUnverifiedDataNeedsAGate() {
        try (Chain chain = Chain.open("turn")) {
            read();
            read();
            read();
            assertThat(chain.depth()).isEqualTo(3);

            GateRequired refused = catchThrowableOfType(GateRequired.class, this::read);
            assertThat(refused.advice()).isEqualTo(Advice.PASS_GATE);
            assertThat(refused.effect()).isEqualTo(Effect.NONE);
            assertThat(chain.depth()).isEqualTo(3);

            Chain.gate(true);
            assertThat(chain.depth()).isZero();
            read();
        }
    }

    @Test
    void callsOutsideEveryChainAreChainsOfOne() {
        for (int i = 0; i < 10; i++) {
            read();
        }
        assertThat(bench.events).hasSize(10).allMatch(event -> !event.chained());
        assertThat(bench.events).extracting("chainId").doesNotHaveDuplicates();
    }

    @Test
    void theGateOfTheToolSetIsRunAtTheLimit() {
        AtomicInteger runs = new AtomicInteger();
        AtomicReference<ReadGuard<Boolean>> gate = new AtomicReference<>();
        GuardedTools tools = bench.guards.bind(
                Bench.TOOLS, () -> Checks.verdict(gate.get().call().invoke(() -> runs.incrementAndGet() == 1)));
        gate.set(tools.gate(Bench.TOOLS.gate("balanced").build()));
        ReadGuard<String> gated = tools.read(readTool("gated").build());

        try (Chain chain = Chain.open("turn")) {
            for (int i = 0; i < 6; i++) {
                plain(gated, "o1");
            }
            assertThat(runs).hasValue(1);
            assertThatThrownBy(() -> plain(gated, "o1")).isInstanceOf(GateRequired.class);
            assertThat(runs).hasValue(2);
        }
    }

    @Test
    void aVerifiedCallIsAGateAfterwards() {
        try (Chain chain = Chain.open("turn")) {
            read();
            read();
            delete("o1");
            assertThat(chain.depth()).isZero();
            read();
            read();
            read();
            assertThatThrownBy(() -> delete("o2")).isInstanceOf(GateRequired.class);
        }
    }

    @Test
    void aFailedCallCountsAndTwoBadOutcomesInARowStopTheChain() {
        try (Chain chain = Chain.open("turn")) {
            fail();
            assertThat(chain.depth()).isEqualTo(1);
            read();
            fail();
            assertThat(chain.stopped()).isFalse();
            Chain.gate(true);
            fail();
            assertThat(chain.stopped()).isTrue();
            assertThatThrownBy(this::read).isInstanceOf(ChainStopped.class);

            chain.resume("ann", "the service is up again");
            assertThat(read()).isEqualTo("order o1");
        }
    }

    @Test
    void anOrdinaryAnswerIsNoBadOutcome() {
        try (Chain chain = Chain.open("turn")) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> read.call("o1").invoke(() -> {
                            throw new Bench.NotFound();
                        }))
                        .isInstanceOf(Bench.NotFound.class);
            }
            assertThat(chain.stopped()).isFalse();
        }
    }

    @Test
    void theFourthDestructiveCallNeedsAPerson() {
        try (Chain chain = Chain.open("clean-up")) {
            delete("a");
            delete("b");
            delete("c");
            assertThatThrownBy(() -> delete("d")).isInstanceOf(BlastRadius.class);
            Chain.gate(true);
            assertThatThrownBy(() -> delete("d")).isInstanceOf(BlastRadius.class);
            Chain.checkpoint("ann", "go on");
            assertThat(delete("d")).isEqualTo("deleted d");
        }
    }

    @Test
    void anApprovedCallIsItsOwnCheckpoint() {
        try (Chain chain = Chain.open("clean-up")) {
            delete("a");
            delete("b");
            delete("c");
            ApprovalRequired asked = catchThrowableOfType(ApprovalRequired.class, this::approved);
            assertThat(asked.advice()).isEqualTo(Advice.ASK_HUMAN);
            assertThat(catchThrowableOfType(ApprovalRequired.class, this::approved)
                            .ticketId())
                    .isEqualTo(asked.ticketId());
            assertThat(bench.approvals.pending())
                    .singleElement()
                    .satisfies(ticket -> assertThat(ticket.request().summary()).isEqualTo("Shop.approved(id=\"x\")"));

            bench.approvals.grant(asked.ticketId(), "ann", "fine");
            assertThat(approved()).isEqualTo("done");
            assertThatThrownBy(this::approved).isInstanceOf(ApprovalRequired.class);
            delete("d");
            delete("e");
            assertThatThrownBy(() -> delete("f")).isInstanceOf(BlastRadius.class);
        }
    }

    @Test
    void aDenialStandsForTheChain() {
        try (Chain chain = Chain.open("turn")) {
            ApprovalRequired asked = catchThrowableOfType(ApprovalRequired.class, this::approved);
            bench.approvals.deny(asked.ticketId(), "ann", "not today");
            for (int i = 0; i < 3; i++) {
                ApprovalRequired denied = catchThrowableOfType(ApprovalRequired.class, this::approved);
                assertThat(denied.advice()).isEqualTo(Advice.DO_NOT_RETRY);
                assertThat(denied).hasMessageContaining("not today");
            }
        }
        assertThat(catchThrowableOfType(ApprovalRequired.class, this::approved).advice())
                .isEqualTo(Advice.ASK_HUMAN);
    }

    @Test
    void anApprovalOfAGlobalKeyOutlivesTheChainAndADenialDoesNot() {
        MutationGuard<String> pay = bench.mutation(Bench.TOOLS
                .mutation("pay", String.class)
                .parameter("id", Parameter.Trait.KEY)
                .idempotent(io.afterproof.Dedupe.JOURNAL, io.afterproof.IdempotencyScope.GLOBAL, Duration.ofHours(1)));
        ApprovalRequired asked = inChain(pay, "x");
        bench.approvals.grant(asked.ticketId(), "ann", "fine");
        try (Chain chain = Chain.open("another turn")) {
            assertThat(pay.call("x").approval().invoke(() -> "paid")).isEqualTo("paid");
        }

        bench.approvals.deny(inChain(pay, "y").ticketId(), "ann", "no");
        assertThat(inChain(pay, "y").advice()).isEqualTo(Advice.ASK_HUMAN);
    }

    private static ApprovalRequired inChain(MutationGuard<String> pay, String id) {
        try (Chain chain = Chain.open("turn")) {
            return catchThrowableOfType(
                    ApprovalRequired.class, () -> pay.call(id).approval().invoke(() -> "paid"));
        }
    }

    @Test
    void theRepeatedCallFindsItsTicketOutsideEveryChainToo() {
        ApprovalRequired asked = catchThrowableOfType(ApprovalRequired.class, this::approved);
        bench.approvals.grant(asked.ticketId(), "ann", "fine");
        assertThat(approved()).isEqualTo("done");
    }

    private String approved() {
        return approved.call("x")
                .approval()
                .verify("done", (r, c) -> Verdict.confirmed())
                .invoke(() -> "done");
    }

    @Test
    void aCheckDecidesWhetherAPersonIsNeeded() {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));
        for (Verdict large : new Verdict[] {Verdict.confirmed(), Verdict.unknown("?")}) {
            assertThatThrownBy(() -> pay.call("x").approval("large", c -> large).invoke(() -> "paid"))
                    .isInstanceOf(ApprovalRequired.class);
        }
        assertThat(pay.call("y").approval("large", c -> Checks.verdict(false)).invoke(() -> "paid"))
                .isEqualTo("paid");
    }

    @Test
    void anOpenQuestionBarsOtherChangesButNotTheHarmlessRepeatOfItsOwnCall() {
        MutationGuard<String> send = bench.mutation(
                mutationTool("send").idempotent(Dedupe.REMOTE, IdempotencyScope.CHAIN, Duration.ofHours(1)));
        AtomicInteger sent = new AtomicInteger();
        try (Chain chain = Chain.open("turn")) {
            for (int times = 1; times <= 2; times++) {
                assertThatThrownBy(() -> send.call("x")
                                .verify("there", (r, c) -> Verdict.unknown("who knows"))
                                .invoke(() -> {
                                    throw new IllegalStateException("no answer " + sent.incrementAndGet());
                                }))
                        .isInstanceOf(OutcomeUnknown.class);
                assertThat(sent).hasValue(times);
                if (times == 1) {
                    assertThatThrownBy(() -> delete("o1"))
                            .isInstanceOf(OutcomeUnknown.class)
                            .hasMessageContaining("Shop.send");
                }
            }
        }
    }

    @Test
    void theSameEntityHasToBeReadBefore() {
        Tool getOrder = readTool("getOrder").build();
        ReadGuard<String> get = bench.guards.bind(Bench.TOOLS).read(getOrder);
        MutationGuard<String> ship = bench.mutation(mutationTool("ship").afterRead("id", Duration.ofMinutes(5)));

        try (Chain chain = Chain.open("turn")) {
            assertThatThrownBy(() -> ship(ship, getOrder, "o1")).isInstanceOf(ReadRequired.class);
            get.call("o1").entity("id", "o1").invoke(() -> "order");
            assertThatThrownBy(() -> ship(ship, getOrder, "o2")).isInstanceOf(ReadRequired.class);
            assertThat(ship(ship, getOrder, "o1")).isEqualTo("shipped");
            bench.clock.advance(Duration.ofMinutes(6));
            assertThatThrownBy(() -> ship(ship, getOrder, "o1")).isInstanceOf(ReadRequired.class);
        }
        assertThatThrownBy(() -> ship(ship, getOrder, "o1")).isInstanceOf(ReadRequired.class);
    }

    private static String ship(MutationGuard<String> guard, Tool read, String id) {
        return guard.call(id).afterRead(read, id).invoke(() -> "shipped");
    }

    @Test
    void aChainHasADeadlineAndABudget() {
        try (Chain chain = Chain.open(ChainOptions.named("turn").deadline(Duration.ofSeconds(10)))) {
            read();
            bench.clock.advance(Duration.ofSeconds(11));
            assertThatThrownBy(this::read).isInstanceOf(DeadlineExceeded.class);
        }
        try (Chain chain = Chain.open(ChainOptions.named("turn").maxCalls(2))) {
            read();
            read();
            assertThatThrownBy(this::read).isInstanceOf(ChainStopped.class);
            assertThat(chain.stopped()).isTrue();
            chain.resume("ann", "two more");
            read();
        }
    }

    @Test
    void theDeadlineCountsFromTheOpeningByAnInjectedClockToo() {
        try (Chain chain = Chain.open(ChainOptions.named("turn").deadline(Duration.ofSeconds(10)))) {
            bench.clock.advance(Duration.ofSeconds(11));
            assertThatThrownBy(this::read).isInstanceOf(DeadlineExceeded.class);
        }
    }

    @Test
    void nestedChainsShareTheCountersOfTheirParent() {
        try (Chain outer = Chain.open("outer")) {
            read();
            try (Chain inner = Chain.open("inner")) {
                read();
                assertThat(inner.depth()).isEqualTo(2);
                assertThat(inner.id()).isEqualTo(outer.id());
            }
            assertThat(outer.depth()).isEqualTo(2);
            assertThat(Chain.current())
                    .hasValueSatisfying(current -> assertThat(current.id()).isEqualTo(outer.id()));
        }
        assertThat(Chain.current()).isEmpty();
    }

    @Test
    void aChainIsCarriedToOtherThreads() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Chain chain = Chain.open("turn")) {
            executor.submit(Chain.wrap(this::read)).get();
            executor.submit(Chain.wrap((Runnable) this::read)).get();
            executor.submit(() -> read()).get();
            assertThat(chain.depth()).isEqualTo(2);
        }
        executor.shutdown();
    }

    @Test
    void aGateThatIsNotConfirmedThrows() {
        assertThatThrownBy(() -> Chain.gate(false)).isInstanceOf(VerificationFailed.class);
        assertThatThrownBy(() -> Chain.gate(Verdict.unknown("who knows")))
                .isInstanceOf(VerificationFailed.class)
                .hasMessageContaining("who knows");
        assertThatThrownBy(() -> Chain.checkpoint(" ", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangeWhoseSendingCannotBeRecordedIsRefusedAndDoesNotCount() {
        assertThatRefusedChangesDoNotCount(ChainOptions.named("turn"));
        assertThatRefusedChangesDoNotCount(ChainOptions.named("turn").in(new InMemoryChains()));
    }

    private static void assertThatRefusedChangesDoNotCount(ChainOptions options) {
        boolean[] full = {true};
        Bench durable = new Bench(new DurableJournal() {
            @Override
            public boolean replace(JournalEntry expected, JournalEntry next) {
                if (full[0] && next.state() == CallState.SENT) {
                    throw new IllegalStateException("disk full");
                }
                return super.replace(expected, next);
            }
        });
        MutationGuard<String> guard =
                durable.mutation(mutationTool("delete").readBack(Duration.ZERO, Duration.ofMillis(100)));
        try (Chain chain = Chain.open(options)) {
            for (int i = 0; i < 5; i++) {
                String id = "o" + i;
                RequirementFailed refused = catchThrowableOfType(
                        RequirementFailed.class, () -> guard.call(id).invoke(() -> "deleted"));
                assertThat(refused.effect()).isEqualTo(Effect.NONE);
                assertThat(chain.depth()).isZero();
            }
            full[0] = false;

            String done = guard.call("o9")
                    .verify("gone", (result, call) -> Verdict.confirmed())
                    .invoke(() -> "deleted");

            assertThat(done).isEqualTo("deleted");
        }
    }
}
