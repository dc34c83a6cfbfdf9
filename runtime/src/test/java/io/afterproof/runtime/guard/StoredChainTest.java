package io.afterproof.runtime.guard;

import static io.afterproof.runtime.guard.Bench.mutationTool;
import static io.afterproof.runtime.guard.Bench.readTool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afterproof.Verdict;
import io.afterproof.runtime.Advice;
import io.afterproof.runtime.ApprovalRequest;
import io.afterproof.runtime.ApprovalTicket;
import io.afterproof.runtime.Approvals;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.ChainBaggage;
import io.afterproof.runtime.ChainEntry;
import io.afterproof.runtime.ChainOptions;
import io.afterproof.runtime.ChainStopped;
import io.afterproof.runtime.Chains;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InMemoryChains;
import io.afterproof.runtime.InMemoryJournal;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.RequirementFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A chain whose store is down, or changes under it. */
class StoredChainTest {
    private final Bench bench = new Bench();
    private final FailingChains chains = new FailingChains();
    private final ChainOptions options = ChainOptions.named("turn").id("t1").in(chains);
    private final ReadGuard<String> read = bench.read(readTool("read"));
    private final MutationGuard<String> delete =
            bench.mutation(mutationTool("delete").readBack(Duration.ZERO, Duration.ofMillis(100)));
    private final AtomicInteger runs = new AtomicInteger();

    /** Chains whose store can be switched off, for all steps or for those that write. */
    private static final class FailingChains implements Chains {
        private final Chains memory = new InMemoryChains();
        private boolean down;
        private boolean readOnly;
        private Runnable beforeWriting = () -> {};

        private int steps;

        private void reach() {
            steps++;
            if (down) {
                throw new IllegalStateException("connection refused");
            }
        }

        private void write() {
            reach();
            if (readOnly) {
                throw new IllegalStateException("disk full");
            }
            Runnable interference = beforeWriting;
            beforeWriting = () -> {};
            interference.run();
        }

        @Override
        public @Nullable ChainEntry find(String tenant, String id) {
            reach();
            return memory.find(tenant, id);
        }

        @Override
        public boolean insert(ChainEntry first) {
            write();
            return memory.insert(first);
        }

        @Override
        public boolean replace(ChainEntry expected, ChainEntry next) {
            write();
            return memory.replace(expected, next);
        }

        @Override
        public List<ChainEntry> waiting() {
            return memory.waiting();
        }

        @Override
        public int forget(Duration unchanged) {
            return memory.forget(unchanged);
        }
    }

    private ChainEntry stored() {
        return Objects.requireNonNull(chains.memory.find("", "t1"));
    }

    private String read() {
        return read.call("o1").invoke(() -> "order " + runs.incrementAndGet());
    }

    private String delete(Verdict seen) {
        return delete.call("o1").verify("gone", (r, c) -> seen).invoke(() -> "deleted " + runs.incrementAndGet());
    }

    private void fail() {
        assertThatThrownBy(() -> read.call("o1").invoke(() -> {
                    throw new IllegalStateException("down");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCallThatCannotBeLookedUpIsNotMade() {
        try (Chain chain = Chain.open(options)) {
            chains.down = true;
            for (RequirementFailed refused : new RequirementFailed[] {
                catchThrowableOfType(RequirementFailed.class, this::read),
                catchThrowableOfType(RequirementFailed.class, () -> read.open().argument(0, "o1")),
                catchThrowableOfType(RequirementFailed.class, () -> delete(Verdict.confirmed()))
            }) {
                assertThat(refused.effect()).isEqualTo(Effect.NONE);
                assertThat(refused.advice()).isEqualTo(Advice.RETRY_LATER);
                assertThat(refused).hasMessageContaining("was not run").hasRootCauseMessage("connection refused");
            }
            assertThatThrownBy(() -> Chain.gate(true)).hasMessage("connection refused");
            assertThatThrownBy(() -> Chain.checkpoint("ann", "")).hasMessage("connection refused");
            assertThatThrownBy(() -> chain.resume("ann", "")).hasMessage("connection refused");
            assertThatThrownBy(chain::depth).hasMessage("connection refused");
            assertThat(runs).hasValue(0);

            chains.down = false;
            assertThat(delete(Verdict.confirmed())).isEqualTo("deleted 1");
        }
    }

    @Test
    void aCallThatCannotBeCountedIsNotMade() {
        try (Chain chain = Chain.open(options)) {
            chains.readOnly = true;
            assertThatThrownBy(this::read).isInstanceOf(RequirementFailed.class);
            assertThatThrownBy(() -> delete(Verdict.confirmed())).isInstanceOf(RequirementFailed.class);
            assertThat(runs).hasValue(0);

            chains.readOnly = false;
            read();
            assertThat(chain.depth()).isEqualTo(1);
        }
    }

    @Test
    void whatIsLearntWhileTheStoreIsDownIsWrittenWithTheNextStep() {
        try (Chain chain = Chain.open(options)) {
            failWhileTheStoreGoesDown();
            chains.down = false;
            failWhileTheStoreGoesDown();
            chains.down = false;
            assertThatThrownBy(this::read).isInstanceOf(ChainStopped.class);
            assertThat(stored().counts().stopped()).contains("2 bad outcomes in a row");
        }
    }

    @Test
    void whatIsLearntInTheLastCallIsWrittenWhenTheChainIsClosed() {
        try (Chain chain = Chain.open(options)) {
            failWhileTheStoreGoesDown();
            assertThat(stored().counts().bad()).isZero();
            chains.down = false;
        }
        assertThat(stored().counts().bad()).isEqualTo(1);
        Chain lost = Chain.open(options);
        failWhileTheStoreGoesDown();
        lost.close();
        assertThat(Chain.current()).isEmpty();
        assertThat(stored().counts().stopped()).isNull();
    }

    private void failWhileTheStoreGoesDown() {
        assertThatThrownBy(() -> read.call("o1").invoke(() -> {
                    chains.down = true;
                    throw new IllegalStateException("the tool is down");
                }))
                .hasMessage("the tool is down");
    }

    @Test
    void anAnswerIsGivenThoughTheStoreIsDownAndAnOpenQuestionIsKept() {
        try (Chain chain = Chain.open(options)) {
            assertThat(read.call("o1").invoke(() -> {
                        chains.down = true;
                        return "order";
                    }))
                    .isEqualTo("order");
            chains.down = false;
            assertThatThrownBy(() -> delete.call("o1")
                            .verify("gone", (r, c) -> {
                                chains.down = true;
                                return Verdict.unknown("who knows");
                            })
                            .invoke(() -> "deleted"))
                    .isInstanceOf(OutcomeUnknown.class);
            assertThat(stored().questions()).singleElement().matches(question -> question.until() > 0);

            chains.down = false;
            assertThatThrownBy(() -> delete(Verdict.unknown("who knows"))).isInstanceOf(OutcomeUnknown.class);
            assertThat(stored().questions()).singleElement().matches(question -> question.until() == 0);
        }
    }

    @Test
    void aChangeIsMarkedWhileItRunsAndTheMarkGoesWithItsEnd() {
        try (Chain chain = Chain.open(options)) {
            delete.call("o1").verify("gone", (r, c) -> Verdict.confirmed()).invoke(() -> {
                assertThat(stored().questions()).singleElement().satisfies(question -> {
                    assertThat(question.name()).isEqualTo("Shop.delete");
                    assertThat(question.live(bench.clock.millis())).isTrue();
                    assertThat(question.live(bench.clock.millis() + 300_000)).isFalse();
                });
                assertThat(stored().counts().depth()).isEqualTo(1);
                assertThat(stored().counts().streak()).isEqualTo(1);
                return "deleted";
            });
            assertThat(stored().questions()).isEmpty();
        }
    }

    @Test
    void aChangeInsideARunningChangeOfTheSameChainIsLetIn() {
        MutationGuard<String> inner = bench.mutation(mutationTool("inner").reversible());
        try (Chain chain = Chain.open(options)) {
            String result = delete.call("o1")
                    .verify("gone", (r, c) -> Verdict.confirmed())
                    .invoke(() -> inner.call("o2")
                            .verify("done", (r, c) -> Verdict.confirmed())
                            .invoke(() -> "both"));
            assertThat(result).isEqualTo("both");
        }
    }

    @Test
    void theIdGoesOutWithTheToolAndNotWithItsVerifier() {
        List<String> headers = new ArrayList<>();
        try (Chain chain = Chain.open(options)) {
            delete.call("o1")
                    .verify("gone", (r, c) -> {
                        headers.add(ChainBaggage.addTo("afterproof-chain=t1,user=1"));
                        return Verdict.confirmed();
                    })
                    .invoke(() -> {
                        headers.add(ChainBaggage.addTo("user=1"));
                        return "deleted";
                    });
        }
        assertThat(headers).containsExactly("afterproof-chain=t1,user=1", "user=1");
    }

    @Test
    void anotherProcessIsFasterAndTheStepIsTakenAnew() {
        try (Chain chain = Chain.open(options)) {
            read();
            chains.beforeWriting = () -> {
                ChainEntry now = stored();
                ChainEntry.Counts counts = now.counts();
                chains.memory.replace(
                        now,
                        now.with(new ChainEntry.Counts(2, 3, 0, 65_535, 0, 2, null))
                                .written(now.version() + 1, counts.calls()));
            };
            read();
            assertThat(chain.depth()).isEqualTo(3);
        }
    }

    @Test
    void anotherProcessStopsTheChainInBetween() {
        try (Chain chain = Chain.open(options)) {
            read();
            int before = runs.get();
            chains.beforeWriting = () -> chains.memory.replace(
                    stored(),
                    stored().with(new ChainEntry.Counts(1, 3, 0, 65_535, 2, 1, "two failed there"))
                            .written(stored().version() + 1, 0));
            assertThatThrownBy(this::read).isInstanceOf(ChainStopped.class).hasMessageContaining("two failed there");
            assertThat(runs).hasValue(before);
        }
    }

    @Test
    void aHealthyReadTakesTwoStepsAndAChangeThree() {
        try (Chain chain = Chain.open(options)) {
            read();
            chains.steps = 0;
            read();
            assertThat(chains.steps).isEqualTo(2);
            delete(Verdict.confirmed());
            assertThat(chains.steps).isEqualTo(5);
        }
    }

    @Test
    void numbersThatSomebodyWroteIntoTheStoreDoNotRunIntoOneAnother() {
        for (int number : new int[] {-1, 65_536}) {
            assertThatThrownBy(() -> new ChainEntry.Counts(number, 3, 0, 3, 0, 0, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aForgottenChainBeginsAnew() {
        try (Chain chain = Chain.open(options)) {
            read();
            long version = stored().version();
            assertThat(chains.forget(Duration.ZERO)).isEqualTo(1);
            read();
            assertThat(chain.depth()).isEqualTo(1);
            assertThat(stored().version()).isNotEqualTo(version);
        }
    }

    @Test
    void gatesAreNotDeepButSpendTheBudget() {
        ReadGuard<Boolean> gate =
                bench.guards.bind(Bench.TOOLS).gate(Bench.TOOLS.gate("ok").build());
        try (Chain chain = Chain.open(options.maxCalls(2))) {
            read();
            gate.call().invoke(() -> true);
            assertThat(chain.depth()).isZero();
            assertThat(stored().counts().calls()).isEqualTo(2);
            assertThatThrownBy(() -> gate.call().invoke(() -> true)).isInstanceOf(ChainStopped.class);
        }
    }

    @Test
    void aChainInsideAnotherOneIsPartOfIt() {
        try (Chain outer = Chain.open(options);
                Chain inner = Chain.open("inner");
                Chain same = Chain.open(options)) {
            read();
            assertThat(inner.id()).isEqualTo("t1");
            assertThat(outer.depth()).isEqualTo(1);
            assertThatThrownBy(() -> Chain.open(ChainOptions.named("x").id("t2")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another id");
            assertThatThrownBy(() -> Chain.open(ChainOptions.named("x").in(new InMemoryChains())))
                    .hasMessageContaining("another store");
            assertThatThrownBy(() -> Chain.open(options.tenant("other"))).hasMessageContaining("another tenant");
            assertThat(same.id()).isEqualTo(Chain.current().orElseThrow().id());
        }
        assertThat(Chain.current()).isEmpty();
    }

    @Test
    void anIdAloneIsKeptInMemory() {
        try (Chain chain = Chain.open(ChainOptions.named("turn").id("t1"))) {
            read();
            assertThat(chain.id()).isEqualTo("t1");
            assertThat(bench.lastEvent().chainId()).isEqualTo("t1");
        }
        try (Chain chain = Chain.open(ChainOptions.named("turn").id("t1"))) {
            assertThat(chain.depth()).isZero();
        }
    }

    @Test
    void twoInARowAreCountedThoughTheChainWasOpenedTwice() {
        try (Chain chain = Chain.open(options)) {
            fail();
        }
        try (Chain chain = Chain.open(options)) {
            fail();
            assertThat(chain.stopped()).isTrue();
            assertThat(chains.waiting())
                    .singleElement()
                    .matches(entry -> entry.name().equals("turn"));
        }
    }

    @Test
    void aGrantThatCannotBeSpentLetsNothingThrough() {
        Approvals down = new Approvals() {
            @Override
            public ApprovalTicket request(ApprovalRequest request) {
                return new ApprovalTicket("T-1", request, ApprovalTicket.Status.GRANTED, "ann", "");
            }

            @Override
            public boolean spend(String ticketId) {
                throw new IllegalStateException("connection lost");
            }
        };
        InMemoryJournal journal = new InMemoryJournal();
        Guards guards = Guards.builder().journal(journal).approvals(down).build();
        MutationGuard<String> pay = guards.bind(Bench.TOOLS)
                .mutation(mutationTool("pay").limit(1, 0).build());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> pay.call("x").approval().invoke(() -> "paid"))
                    .isInstanceOf(RequirementFailed.class)
                    .hasMessageContaining("cannot be asked now");
        }
        assertThat(journal.open(Long.MAX_VALUE, "", 10)).isEmpty();
    }
}
