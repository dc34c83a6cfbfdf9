package io.afterproof.runtime.guard;

import static io.afterproof.runtime.guard.Bench.mutationTool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.Dedupe;
import io.afterproof.IdempotencyScope;
import io.afterproof.Verdict;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.Recovery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A process that dies in the middle of a mutation, and the one that comes after it. */
class RecoveryTest {
    /** What a killed process does: nothing more. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** A journal that survives its process, which dies when it is about to write a state. */
    private static final class Store extends DurableJournal {
        private @Nullable CallState deadly;
        private @Nullable CallState lost;

        void diesBefore(CallState state) {
            deadly = state;
        }

        @Override
        public boolean replace(JournalEntry expected, JournalEntry next) {
            if (next.state() == deadly) {
                throw new Killed();
            }
            if (next.state() == lost) {
                return false;
            }
            return super.replace(expected, next);
        }
    }

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Store store = new Store();
    private final Bench first = new Bench(store);
    private final List<String> remote = new ArrayList<>();
    private boolean silent;

    private Verdict isPaid(String id) {
        if (silent) {
            throw new IllegalStateException("no answer");
        }
        return remote.contains(id) ? Verdict.confirmed() : Verdict.absent("no payment " + id);
    }

    private String pay(MutationGuard<String> guard, String id, Runnable far) {
        return guard.call(id).verify("isPaid", (result, call) -> isPaid(id)).invoke(() -> {
            far.run();
            return "receipt " + id;
        });
    }

    private void book(String id) {
        remote.add(id);
    }

    private void dies(Tool.Builder tool, CallState before, Runnable far) {
        store.diesBefore(before);
        MutationGuard<String> guard = first.mutation(tool);
        try (Chain chain = Chain.open("turn")) {
            assertThatThrownBy(() -> pay(guard, "p1", far)).isInstanceOf(Killed.class);
        }
        store.diesBefore(CallState.HUMAN);
        store.deadly = null;
    }

    /** A later process. */
    private Bench next(Tool.Builder tool) {
        Bench next = new Bench(store, first.clock);
        AtomicReference<MutationGuard<String>> guard = new AtomicReference<>();
        guard.set(next.mutation(tool, call -> pay(guard.get(), call.<String>get(0), () -> book(call.<String>get(0)))));
        return next;
    }

    private static List<CallState> states(List<Recovery.Finding> findings) {
        return findings.stream().map(Recovery.Finding::state).toList();
    }

    @Test
    void whatWasOnlyReservedHadNoEffect() {
        dies(mutationTool("pay"), CallState.SENT, () -> book("p1"));
        Bench next = next(mutationTool("pay"));
        next.clock.advance(LEASE);

        assertThat(states(next.guards.recover().settled())).containsExactly(CallState.FAILED);
        assertThat(remote).isEmpty();
    }

    @Test
    void nothingIsTouchedWhileTheOwnerMayBeAlive() {
        dies(mutationTool("pay"), CallState.SUCCEEDED, () -> book("p1"));
        Recovery recovery = next(mutationTool("pay")).guards.recover();

        assertThat(recovery.settled()).isEmpty();
        assertThat(recovery.open()).isEmpty();
    }

    @Test
    void theVerifierFindsTheEffectOfACallWhoseAnswerWasLost() {
        dies(mutationTool("pay"), CallState.SUCCEEDED, () -> book("p1"));
        Bench next = next(mutationTool("pay"));
        next.clock.advance(LEASE);

        assertThat(states(next.guards.recover().settled())).containsExactly(CallState.VERIFIED);
        assertThat(remote).containsExactly("p1");
        assertThat(next.guards.recover().settled()).isEmpty();
    }

    @Test
    void theResultThatWasRecordedBeforeTheReadBackIsKept() {
        Tool.Builder tool =
                mutationTool("pay").idempotent(Dedupe.JOURNAL, IdempotencyScope.GLOBAL, Duration.ofHours(24));
        dies(tool, CallState.VERIFIED, () -> book("p1"));
        Bench next = next(tool);
        next.clock.advance(LEASE);

        assertThat(states(next.guards.recover().settled())).containsExactly(CallState.VERIFIED);
    }

    @Test
    void anAnswerThatSomebodyElseReadsBackIsNotSettledHere() {
        Tool.Builder tool =
                mutationTool("pay").idempotent(Dedupe.JOURNAL, IdempotencyScope.GLOBAL, Duration.ofHours(24));
        dies(tool, CallState.VERIFIED, () -> book("p1"));
        Bench next = next(tool);
        next.clock.advance(LEASE);
        store.lost = CallState.VERIFYING;

        Recovery recovery = next.guards.recover();
        assertThat(recovery.settled()).isEmpty();
        assertThat(recovery.open()).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(CallState.SUCCEEDED);
            assertThat(finding.why()).contains("another process");
        });
    }

    @Test
    void anAbsenceIsConclusiveOnceTheChangeCannotLandAnyMore() {
        Tool.Builder tool = mutationTool("pay").settle(Duration.ofMinutes(10));
        dies(tool, CallState.UNKNOWN, () -> {
            throw new IllegalStateException("connection reset");
        });
        Bench next = next(tool);
        next.clock.advance(LEASE);
        assertThat(states(next.guards.recover().open())).containsExactly(CallState.UNKNOWN);

        next.clock.advance(LEASE);
        assertThat(states(next.guards.recover().settled())).containsExactly(CallState.FAILED);
        assertThat(remote).isEmpty();
    }

    @Test
    void withoutSettleAnAbsenceIsForAPerson() {
        dies(mutationTool("pay"), CallState.UNKNOWN, () -> {
            throw new IllegalStateException("connection reset");
        });
        Bench next = next(mutationTool("pay"));
        next.clock.advance(LEASE);

        Recovery recovery = next.guards.recover();
        assertThat(states(recovery.forPeople())).containsExactly(CallState.HUMAN);
        assertThat(recovery.forPeople().get(0).why()).contains("no payment p1");
        assertThat(next.guards.recover().forPeople()).isEmpty();
    }

    @Test
    void aVerifierThatIsDownIsAskedAgainLater() {
        dies(mutationTool("pay"), CallState.SUCCEEDED, () -> book("p1"));
        Bench next = next(mutationTool("pay"));
        next.clock.advance(LEASE);
        silent = true;
        assertThat(states(next.guards.recover().open())).containsExactly(CallState.UNKNOWN);

        silent = false;
        assertThat(states(next.guards.recover().settled())).containsExactly(CallState.VERIFIED);
    }

    @Test
    void aCallThatMayBeRepeatedIsMadeAgainWithItsKey() {
        Tool.Builder tool =
                mutationTool("pay").idempotent(Dedupe.NATURAL, IdempotencyScope.CHAIN, Duration.ofHours(24));
        dies(tool, CallState.UNKNOWN, () -> {
            throw new IllegalStateException("connection reset");
        });
        Bench next = next(tool);
        next.clock.advance(LEASE);

        assertThat(states(next.guards.recover().settled())).containsExactly(CallState.VERIFIED);
        assertThat(remote).containsExactly("p1");
    }

    @Test
    void withoutAVerifierOnlyAHarmlessRepeatOrAPersonIsLeft() {
        for (Dedupe by : List.of(Dedupe.REMOTE, Dedupe.JOURNAL)) {
            Store own = new Store();
            Bench dead = new Bench(own, first.clock);
            Tool.Builder tool = Bench.TOOLS
                    .mutation("mail", String.class)
                    .parameter("id")
                    .returns(String.class)
                    .idempotent(by, IdempotencyScope.CHAIN, Duration.ofHours(24));
            own.diesBefore(CallState.HUMAN);
            own.diesBefore(CallState.SUCCEEDED);
            MutationGuard<String> guard = dead.mutation(tool);
            assertThatThrownBy(() -> guard.call("m1").invoke(() -> "sent")).isInstanceOf(Killed.class);
            own.deadly = null;
            Bench next = new Bench(own, first.clock);
            AtomicReference<MutationGuard<String>> again = new AtomicReference<>();
            again.set(next.mutation(
                    tool, call -> again.get().call(call.<String>get(0)).invoke(() -> "sent")));
            next.clock.advance(LEASE);

            Recovery recovery = next.guards.recover();
            assertThat(states(by == Dedupe.REMOTE ? recovery.settled() : recovery.forPeople()))
                    .containsExactly(by == Dedupe.REMOTE ? CallState.SUCCEEDED : CallState.HUMAN);
        }
    }

    @Test
    void sensitiveArgumentsAreNotStoredSoThatAPersonHasToFindOut() {
        Tool.Builder tool = Bench.TOOLS
                .mutation("login", String.class)
                .parameter("password", Parameter.Trait.SENSITIVE)
                .returns(String.class)
                .readBack(Duration.ZERO, Duration.ofMillis(100));
        dies(tool, CallState.SUCCEEDED, () -> book("p1"));
        Bench next = next(tool);
        next.clock.advance(LEASE);

        assertThat(states(next.guards.recover().forPeople())).containsExactly(CallState.HUMAN);
    }

    @Test
    void aToolThatAnswersLaterIsWaitedFor() {
        dies(mutationTool("pay"), CallState.SUCCEEDED, () -> book("p1"));
        Bench next = new Bench(store, first.clock);
        AtomicReference<MutationGuard<String>> guard = new AtomicReference<>();
        guard.set(next.mutation(
                mutationTool("pay"),
                call -> guard.get()
                        .call(call.<String>get(0))
                        .verify("isPaid", (result, view) -> isPaid("p1"))
                        .invokeAsync(() -> CompletableFuture.completedFuture("receipt"))));
        next.clock.advance(LEASE);

        assertThat(states(next.guards.recover().settled())).containsExactly(CallState.VERIFIED);
    }

    @Test
    void aToolThatThisProcessDoesNotGuardIsLeftAsItIs() {
        dies(mutationTool("pay"), CallState.SUCCEEDED, () -> book("p1"));
        Bench next = new Bench(store, first.clock);
        next.clock.advance(LEASE);

        Recovery recovery = next.guards.recover();
        assertThat(recovery.open().get(0).why()).contains("no guard of");
        assertThat(recovery.settled()).isEmpty();
    }

    @Test
    void whoeverCallsAgainIsToldThatAPersonHasToFindOut() {
        MutationGuard<String> guard = first.mutation(Bench.TOOLS
                .mutation("pay", String.class)
                .parameter("id", Parameter.Trait.KEY)
                .returns(String.class)
                .idempotent(Dedupe.JOURNAL, IdempotencyScope.GLOBAL, Duration.ofHours(24))
                .readBack(Duration.ZERO, Duration.ofMillis(100)));
        assertThatThrownBy(() -> pay(guard, "p1", () -> {
                    throw new IllegalStateException("connection reset");
                }))
                .isInstanceOf(OutcomeUnknown.class);
        Bench next = new Bench(store, first.clock);
        AtomicReference<MutationGuard<String>> again = new AtomicReference<>();
        again.set(next.mutation(
                Bench.TOOLS
                        .mutation("pay", String.class)
                        .parameter("id", Parameter.Trait.KEY)
                        .returns(String.class)
                        .idempotent(Dedupe.JOURNAL, IdempotencyScope.GLOBAL, Duration.ofHours(24))
                        .readBack(Duration.ZERO, Duration.ofMillis(100)),
                call -> pay(again.get(), call.<String>get(0), () -> book("p1"))));
        next.guards.recover();

        assertThatThrownBy(() -> pay(again.get(), "p1", () -> book("p1")))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("a person has to find out");
        assertThat(remote).isEmpty();
    }
}
