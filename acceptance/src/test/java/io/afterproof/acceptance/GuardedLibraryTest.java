package io.afterproof.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afterproof.SuppressGuard;
import io.afterproof.acceptance.LoanTools.Book;
import io.afterproof.acceptance.LoanTools.Loan;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.ApprovalRequired;
import io.afterproof.runtime.BlastRadius;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.ChainStopped;
import io.afterproof.runtime.GateRequired;
import io.afterproof.runtime.GuardNotGenerated;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InMemoryApprovals;
import io.afterproof.runtime.InvalidArgument;
import io.afterproof.runtime.KeyReused;
import io.afterproof.runtime.ReadRequired;
import io.afterproof.runtime.RequirementFailed;
import io.afterproof.runtime.SourcesDisagree;
import io.afterproof.runtime.ToolEvent;
import io.afterproof.runtime.VerificationFailed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The generated guard of a rich interface, as its users meet it. */
@SuppressGuard(value = "ChainTooDeep", reason = "tests of the run-time rules break the compile-time ones on purpose")
@SuppressGuard(value = "ChainUnbounded", reason = "tests of the run-time rules break the compile-time ones on purpose")
@SuppressGuard(
        value = "DestructiveStreak",
        reason = "tests of the run-time rules break the compile-time ones on purpose")
@SuppressGuard(value = "VerdictIgnored", reason = "tests look at what a gate does, not at what it says")
class GuardedLibraryTest {
    private final Library library = new Library();
    private final List<ToolEvent> events = new CopyOnWriteArrayList<>();
    private final InMemoryApprovals approvals = new InMemoryApprovals();
    private final LoanTools tools = Afterproof.guard(
            LoanTools.class,
            library,
            Guards.builder()
                    .approvals(approvals)
                    .listener(events::add)
                    .eventArguments(true)
                    .build());

    @Test
    void aReadIsRetriedAndItsOrdinaryAnswersComeThrough() throws IOException {
        library.failures = 2;
        assertThat(tools.findBook("1").title()).isEqualTo("Title 1");
        assertThat(library.runs).isEqualTo(3);

        library.failures = 3;
        assertThatThrownBy(() -> tools.findBook("1")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> tools.findBook("9")).isInstanceOf(LoanTools.NoSuchBook.class);
    }

    @Test
    void inheritedToolsAreGuardedWithTheTypesOfTheHeir() {
        assertThat(tools.search("x")).extracting(Book::title).containsExactly("x");
        assertThatThrownBy(() -> tools.contains(null)).isInstanceOf(InvalidArgument.class);
        assertThat(events).extracting(ToolEvent::tool).containsExactly("LoanTools.search", "LoanTools.contains");
    }

    @Test
    void plainDefaultMethodsAreMadeOfGuardedTools() throws IOException {
        try (Chain chain = Chain.open("turn")) {
            assertThat(tools.describe("1")).isEqualTo("Title 1 x3");
        }
        assertThat(events).extracting(ToolEvent::tool).containsExactly("LoanTools.findBook", "LoanTools.copies");
    }

    @Test
    void aLoanNeedsAReadIsVerifiedAndHappensOnce() throws Exception {
        try (Chain chain = Chain.open("turn")) {
            assertThatThrownBy(() -> tools.lend("1", "ada")).isInstanceOf(ReadRequired.class);
            tools.findBook("1");
            Loan loan = tools.lend("1", "ada");
            assertThat(tools.lend("1", "ada")).isEqualTo(loan);
            assertThat(chain.depth()).isZero();
        }
        assertThat(library.loans).hasSize(1);
        assertThat(library.keys).singleElement().asString().matches("[0-9a-f]{64}");
        assertThat(events).extracting(ToolEvent::replayed).containsExactly(false, false, false, true);
    }

    @Test
    void aLostAnswerIsRecoveredAndALieIsFound() throws Exception {
        try (Chain chain = Chain.open("turn")) {
            tools.findBook("1");
            library.loseAnswers = true;
            assertThat(tools.lend("1", "ada").isbn()).isEqualTo("1");
            library.loseAnswers = false;
            library.lie = true;
            tools.findBook("2");
            assertThatThrownBy(() -> tools.lend("2", "ada")).isInstanceOf(VerificationFailed.class);
        }
        assertThat(library.loans).hasSize(1);
    }

    @Test
    void aProofOfNoEffectAndAFailedRequirementComeThrough() throws Exception {
        try (Chain chain = Chain.open("turn")) {
            tools.findBook("3");
            assertThatThrownBy(() -> tools.lend("3", "ada")).isInstanceOf(LoanTools.NotOnShelf.class);
            library.loans.add(new Loan("a", "7", "eve"));
            library.loans.add(new Loan("b", "8", "eve"));
            assertThatThrownBy(() -> tools.lend("3", "eve"))
                    .isInstanceOf(RequirementFailed.class)
                    .hasMessageContaining("mayBorrow");
        }
    }

    @Test
    void readsAreCheckedReconciledAndFallBack() {
        assertThat(tools.copies("1")).isEqualTo(3);
        assertThatThrownBy(() -> tools.copies("9")).isInstanceOf(VerificationFailed.class);
        assertThat(tools.titleOnShelf("1")).isEqualTo("Title 1");
        library.lie = true;
        assertThatThrownBy(() -> tools.titleOnShelf("1")).isInstanceOf(SourcesDisagree.class);
        assertThat(tools.openingHours(Optional.empty())).isEqualTo("every day 9-17");
        library.failures = 1;
        assertThat(tools.openingHours(Optional.of("monday"))).isEqualTo("unknown");
    }

    @Test
    void aGlobalKeyHoldsAcrossChainsAndVarargsAreArguments() {
        tools.discard("order-1", "1", "2");
        tools.discard("order-1", "1", "2");
        assertThat(library.runs).isEqualTo(1);
        assertThatThrownBy(() -> tools.discard("order-1", "1")).isInstanceOf(KeyReused.class);
    }

    @Test
    void destructionIsBoundedAndApprovedCallsAreNot() {
        try (Chain chain = Chain.open("clean-up")) {
            tools.discard("a", "1");
            tools.discard("b", "1");
            tools.discard("c", "1");
            assertThatThrownBy(() -> tools.discard("d", "1")).isInstanceOf(BlastRadius.class);

            ApprovalRequired asked = catchThrowableOfType(ApprovalRequired.class, () -> tools.closeAccount("ada"));
            approvals.grant(asked.ticketId(), "ann", "fine");
            tools.closeAccount("ada");
        }
        assertThat(library.runs).isEqualTo(4);
    }

    @Test
    void asynchronousToolsAreGuardedInTheirStage() {
        assertThat(tools.findLater("1").toCompletableFuture().join().title()).isEqualTo("Title");
        library.failures = 1;
        assertThat(tools.findLater("1").toCompletableFuture().join().title()).isEqualTo("unknown");
        assertThat(tools.buy("1", 5).toCompletableFuture().join().isbn()).isEqualTo("1");
        assertThatThrownBy(() -> tools.buy("1", 50_000).toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ApprovalRequired.class);
    }

    @Test
    void theGateIsRunAtTheLimitAndTwoFailuresStopTheChain() throws IOException {
        try (Chain chain = Chain.open("turn")) {
            for (int i = 0; i < 5; i++) {
                tools.findBook("1");
            }
            assertThat(events).extracting(ToolEvent::tool).contains("LoanTools.shelvesAreRight");
            library.right = false;
            tools.findBook("1");
            assertThatThrownBy(() -> tools.findBook("1"))
                    .isInstanceOf(GateRequired.class)
                    .hasMessageContaining("with shelvesAreRight");

            library.right = true;
            assertThat(tools.shelvesAreRight()).isTrue();
            for (int i = 0; i < 2; i++) {
                library.failures = 3;
                assertThatThrownBy(() -> tools.findBook("1")).isInstanceOf(IOException.class);
            }
            library.failures = 0;
            assertThat(chain.stopped()).isTrue();
            assertThatThrownBy(() -> tools.findBook("1")).isInstanceOf(ChainStopped.class);
        }
    }

    @Test
    void sensitiveArgumentsAreOnlyHashed() {
        tools.loansOf("secret reader", null);
        assertThat(events.get(0).arguments().get("reader")).startsWith("sha256:");
        assertThat(events.toString()).doesNotContain("secret reader");
    }

    @Test
    void withoutAGuardNothingIsHandedOut() {
        assertThatThrownBy(() -> Afterproof.guard(Runnable.class, () -> {}))
                .isInstanceOf(GuardNotGenerated.class)
                .hasMessageContaining("annotation processor path");
    }
}
