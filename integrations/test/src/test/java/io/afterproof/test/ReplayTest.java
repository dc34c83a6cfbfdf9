package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afterproof.test.OrderTools.Refund;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Given a test that fails under faults, then it says which they were, and how to run it again. */
class ReplayTest {
    @RegisterExtension
    final Faults faults = Faults.seeded(7, Fault.lostWrite().in("refund").onCall(1));

    private final Orders orders = new Orders();
    private final OrderTools tools = faults.wrap(OrderTools.class, orders);

    @AfterEach
    void forgetTheSeed() {
        System.clearProperty(Faults.SEED);
    }

    @Test
    void aFailedTestNamesTheSeedAndWhatWasInjected() {
        Refund refund = tools.refund("A-1", 500);

        AssertionFailedError failed = catchThrowableOfType(
                AssertionFailedError.class,
                () -> faults.run(() -> assertThat(orders.refunds).containsExactly(refund)));

        assertThat(failed)
                .hasMessageContaining("Expecting")
                .hasMessageContaining("Faults of seed 7, injected: OrderTools.refund, call 1: lost write")
                .hasMessageContaining("Run it again with Faults.seeded(7, …), or -Dafterproof.faults.seed=7")
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void whatWasExpectedAndFoundIsKept() {
        AssertionFailedError failed = catchThrowableOfType(
                AssertionFailedError.class,
                () -> faults.run(() -> assertThat("found").isEqualTo("expected")));

        assertThat(failed.getExpected().getStringRepresentation()).contains("expected");
        assertThat(failed).hasMessageContaining("injected: none");
    }

    @Test
    void aSkippedTestStaysSkipped() {
        assertThatThrownBy(() -> faults.run(() -> {
                    throw new TestAbortedException("not today");
                }))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("not today");
    }

    @Test
    void asAnExtensionItDoesTheSameForEachTest() {
        assertThatThrownBy(() -> faults.handleTestExecutionException(null, new IllegalStateException("broken")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("broken")
                .hasMessageContaining("Faults of seed 7");
    }

    @Test
    void aSeedIsNewEachTimeUnlessItIsNamed() {
        assertThat(Faults.seeds(3)).containsExactly(1L, 2L, 3L);
        assertThat(Faults.anySeed().seed()).isPositive();

        System.setProperty(Faults.SEED, "42");

        assertThat(Faults.seeds(3)).containsExactly(42L);
        assertThat(Faults.anySeed().seed()).isEqualTo(42);
    }
}
