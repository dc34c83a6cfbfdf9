package io.afterproof.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.Dedupe;
import io.afterproof.IdempotencyScope;
import io.afterproof.Verdict;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.Recovery;
import io.afterproof.runtime.ResultLost;
import io.afterproof.runtime.VerificationFailed;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the same call finds, made again after one of which nobody knows whether it happened. */
class OpenQuestionTest {
    private int runs;
    private boolean answers;
    private boolean sees = true;

    private String pay() {
        runs++;
        if (!answers) {
            throw new IllegalStateException("connection reset");
        }
        return "receipt";
    }

    private static Tool.Builder plain() {
        return Bench.TOOLS.mutation("pay", String.class).parameter("id").returns(String.class);
    }

    private static Tool.Builder harmless(Dedupe by) {
        return plain().idempotent(by, IdempotencyScope.CHAIN, Duration.ofHours(1));
    }

    @ParameterizedTest
    @EnumSource(value = Dedupe.class, names = "JOURNAL", mode = Mode.EXCLUDE)
    void aHarmlessRepeatThatNothingReadsBackRunsAgain(Dedupe by) {
        Bench bench = new Bench();
        MutationGuard<String> guard = bench.mutation(harmless(by));
        MutationGuard<String> other = bench.mutation(harmless(by));
        try (Chain chain = Chain.open("turn")) {
            assertThatThrownBy(() -> guard.call("p1").invoke(this::pay)).isInstanceOf(OutcomeUnknown.class);
            answers = true;

            assertThat(guard.call("p1").invoke(this::pay)).isEqualTo("receipt");
            assertThat(runs).isEqualTo(2);
            assertThat(other.call("p2").invoke(this::pay))
                    .as("the question is settled")
                    .isEqualTo("receipt");
        }
    }

    @Test
    void aRepeatThatHadNoEffectDoesNotSettleTheFirst() {
        Bench bench = new Bench();
        MutationGuard<String> guard = bench.mutation(harmless(Dedupe.REMOTE));
        try (Chain chain = Chain.open("turn")) {
            assertThatThrownBy(() -> guard.call("p1").invoke(this::pay)).isInstanceOf(OutcomeUnknown.class);

            assertThatThrownBy(() -> guard.call("p1").invoke(() -> {
                        throw new UncheckedIOException(new ConnectException("refused"));
                    }))
                    .isInstanceOf(OutcomeUnknown.class);
        }
    }

    @Test
    void aChangeThatNothingReadsBackAndNothingDedupesIsForAPerson() {
        MutationGuard<String> guard = new Bench().mutation(plain());
        try (Chain chain = Chain.open("turn")) {
            assertThatThrownBy(() -> guard.call("p1").invoke(this::pay)).isInstanceOf(OutcomeUnknown.class);
            answers = true;

            assertThatThrownBy(() -> guard.call("p1").invoke(this::pay))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasMessageContaining("a person has to find out");
            assertThat(runs).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Dedupe.class, names = "JOURNAL", mode = Mode.EXCLUDE)
    void whereSomethingElseIsThereNothingIsRepeated(Dedupe by) {
        MutationGuard<String> guard =
                new Bench().mutation(harmless(by).retry(3, Duration.ofMillis(1), 1, 0, Duration.ofMillis(1)));

        assertThatThrownBy(() -> guard.call("p1")
                        .verify("isPaid", (result, call) -> Verdict.differs("mine", "somebody's newer one"))
                        .invoke(this::pay))
                .isInstanceOf(VerificationFailed.class);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void whereAPlainCheckSaysNoAHarmlessAttemptIsRepeated() {
        MutationGuard<String> guard = new Bench()
                .mutation(harmless(Dedupe.NATURAL).retry(3, Duration.ofMillis(1), 1, 0, Duration.ofMillis(1)));

        assertThatThrownBy(() -> guard.call("p1")
                        .verify("isPaid", (result, call) -> Checks.verdict(false))
                        .invoke(this::pay))
                .isInstanceOf(VerificationFailed.class);
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void aRecoveryOfAJournalInMemoryLeavesTheQuestionToTheSameCall() {
        Bench bench = new Bench();
        MutationGuard<String> guard = recoverable(bench);
        try (Chain chain = Chain.open("turn")) {
            unseen(guard);

            Recovery recovery = bench.guards.recover();

            assertThat(recovery.forPeople()).isEmpty();
            assertThat(recovery.open())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.why()).contains("the same call"));
            assertThatThrownBy(() -> paid(guard)).isInstanceOf(ResultLost.class);
            assertThat(runs).isEqualTo(1);
        }
    }

    @Test
    void whatARecoveryFoundOutIsToldToWhoeverAsksNextAndNotDoneAgain() {
        Bench bench = new Bench(new DurableJournal());
        MutationGuard<String> guard = recoverable(bench);
        try (Chain chain = Chain.open("turn")) {
            unseen(guard);

            assertThat(bench.guards.recover().settled())
                    .extracting(Recovery.Finding::state)
                    .containsExactly(CallState.VERIFIED);

            assertThatThrownBy(() -> paid(guard)).isInstanceOf(ResultLost.class);
            assertThat(runs).isEqualTo(1);
            assertThat(paid(guard)).as("a new payment").isEqualTo("receipt");
            assertThat(runs).isEqualTo(2);
        }
    }

    private MutationGuard<String> recoverable(Bench bench) {
        AtomicReference<MutationGuard<String>> guard = new AtomicReference<>();
        guard.set(bench.mutation(Bench.mutationTool("pay"), call -> paid(guard.get())));
        return guard.get();
    }

    /** It happened, and neither its answer came nor could it be read back. */
    private void unseen(MutationGuard<String> guard) {
        sees = false;
        assertThatThrownBy(() -> paid(guard)).isInstanceOf(OutcomeUnknown.class);
        sees = true;
        answers = true;
    }

    private String paid(MutationGuard<String> guard) {
        return guard.call("p1")
                .verify("isPaid", (result, call) -> sees ? Verdict.confirmed() : Verdict.unknown("the view is down"))
                .invoke(this::pay);
    }
}
