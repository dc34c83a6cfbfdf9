package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.SuppressGuard;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.Codec;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InMemoryJournal;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.Recovery;
import io.afterproof.runtime.ToolEvent;
import io.afterproof.runtime.VerificationFailed;
import io.afterproof.test.OrderTools.Refund;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Given guarded tools with faults, when they are called, then the guard does what the contract says. */
@SuppressGuard(value = "ChainUnbounded", reason = "a loop over cases")
@SuppressGuard(value = "DestructiveStreak", reason = "a loop over cases")
class FaultyGuardTest {
    private final TestClock clock = TestClock.at(Instant.parse("2026-07-01T12:00:00Z"));
    private final Orders orders = new Orders();
    private final List<ToolEvent> events = new ArrayList<>();

    private OrderTools guarded(Faults faults) {
        Guards guards = guards(new InMemoryJournal(), new SurvivingJournal());
        return Afterproof.guard(OrderTools.class, faults.wrap(OrderTools.class, orders), guards);
    }

    private Guards guards(Journal journal, Codec codec) {
        return Guards.builder()
                .journal(journal)
                .codec(codec)
                .clock(clock)
                .sleeper(clock)
                .random(() -> 0.5)
                .listener(events::add)
                .build();
    }

    @Test
    void aLostResponseIsRecovered() {
        OrderTools tools = guarded(Faults.seeded(7, Fault.responseLost().in("refund")));

        assertThat(tools.refund("A-1", 500)).isEqualTo(new Refund("R-1", "A-1", 500));
        assertThat(orders.refunds).hasSize(1);
    }

    @Test
    void aLostWriteIsNotReportedAsASuccess() {
        OrderTools tools = guarded(Faults.seeded(7, Fault.lostWrite()));

        assertThatThrownBy(() -> tools.refund("A-1", 500)).isInstanceOf(VerificationFailed.class);
        assertThatThrownBy(() ->
                        tools.refundLater("A-1", 500).toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(VerificationFailed.class);
        assertThat(orders.refunds).isEmpty();
    }

    @Test
    void anEffectThatLandsWhileTheGuardWaitsIsFoundByTheClockAlone() {
        orders.keyed = true;
        Faults faults = Faults.seeded(
                        7, Fault.lateLanding(Duration.ofSeconds(7)).in("refund"))
                .clock(clock);

        Refund refund = guarded(faults).refund("A-1", 500);

        assertThat(refund).isEqualTo(new Refund("R-1", "A-1", 500));
        assertThat(orders.keys).as("the late effect knows its key").hasSize(1);
        assertThat(events).singleElement().extracting(ToolEvent::attempts).isEqualTo(1);
        assertThat(faults.pending()).isZero();
    }

    @Test
    void anEffectThatLandsTooLateIsDeniedAndThenFound() {
        Faults faults = Faults.seeded(7, Fault.lateLanding().in("refund").onCall(1));
        OrderTools tools = guarded(faults);

        assertThatThrownBy(() -> tools.refund("A-1", 500)).hasMessageContaining("lands later");
        assertThat(faults.land()).isEqualTo(1);
        assertThat(orders.refunds).hasSize(1);
    }

    @Test
    void aDelayedWriteIsWaitedForInsideTheWindowOfTheVerifier() {
        OrderTools inTime = guarded(
                Faults.seeded(7, Fault.delayedWrite(Duration.ofSeconds(3)).in("refund"))
                        .clock(clock));
        OrderTools tooLate = guarded(
                Faults.seeded(7, Fault.delayedWrite(Duration.ofSeconds(8)).in("refund"))
                        .clock(clock));

        assertThat(inTime.refund("A-1", 500).cents()).isEqualTo(500);
        assertThatThrownBy(() -> tooLate.refund("A-1", 600)).isInstanceOf(VerificationFailed.class);
    }

    @Test
    void anErrorOfAReadIsRetried() throws IOException {
        Faults faults = Faults.seeded(7, Fault.errorThenSuccess().in("addressOf"));

        assertThat(guarded(faults).addressOf("A-1")).isEqualTo("1 Old Street");
        assertThat(faults.injected()).hasSize(1);
    }

    @Test
    void aStaleReadAfterAChangeDoesNotConfirmIt() throws IOException {
        OrderTools tools =
                guarded(Faults.seeded(7, Fault.staleRead().in("addressOf").onCall(2)));
        tools.addressOf("A-1");

        assertThatThrownBy(() -> tools.move("A-1", "2 New Street")).isInstanceOf(VerificationFailed.class);
        assertThat(orders.addresses).containsEntry("A-1", "2 New Street");
    }

    @Test
    void whatACrashLeftOpenIsFoundOutByTheNextProcess() {
        SurvivingJournal surviving = new SurvivingJournal();
        Faults faults = Faults.seeded(7, Fault.crashAfter().in(OrderTools.class, "refund"));
        OrderTools tools = Afterproof.guard(
                OrderTools.class,
                faults.wrap(OrderTools.class, orders),
                guards(faults.wrap(Journal.class, surviving.journal()), surviving));

        assertThatThrownBy(() -> tools.refund("A-1", 500)).isInstanceOf(SimulatedCrash.class);
        assertThat(events).as("the process ended before it could tell anybody").isEmpty();

        assertThat(recovered(faults, surviving)).containsExactly(CallState.VERIFIED);
    }

    @Test
    void aCrashBetweenTwoStepsOfTheJournalIsFoundOutToo() {
        SurvivingJournal surviving = new SurvivingJournal();
        Faults faults = Faults.seeded(
                7, Fault.crashBefore().in(Journal.class, "replace").onCall(1));
        OrderTools tools = Afterproof.guard(
                OrderTools.class,
                faults.wrap(OrderTools.class, orders),
                guards(faults.wrap(Journal.class, surviving.journal()), surviving));

        try (Chain chain = Chain.open("a chain may refuse what is reserved")) {
            assertThatThrownBy(() -> tools.refund("A-1", 500)).isInstanceOf(SimulatedCrash.class);
        }
        assertThat(orders.refunds).as("it was reserved and not sent").isEmpty();

        assertThat(recovered(faults, surviving)).containsExactly(CallState.FAILED);
    }

    private List<CallState> recovered(Faults faults, SurvivingJournal surviving) {
        faults.restart();
        clock.advance(Duration.ofHours(1));
        Guards next = guards(faults.wrap(Journal.class, surviving.journal()), surviving);
        OrderTools unused = Afterproof.guard(OrderTools.class, faults.wrap(OrderTools.class, orders), next);
        return next.recover().settled().stream().map(Recovery.Finding::state).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverGoesWrongTheGuardTellsTheTruth(long seed) throws Throwable {
        Faults faults = Faults.seeded(
                        seed,
                        Fault.responseLost().in("refund").withProbability(0.3),
                        Fault.lateLanding(Duration.ofSeconds(4)).in("refund").withProbability(0.2),
                        Fault.lostWrite().in("refund").withProbability(0.2),
                        Fault.malformedResult(answer -> null).in("refundsOf").withProbability(0.1),
                        Fault.errorThenSuccess().in("refundsOf").withProbability(0.2))
                .clock(clock);
        OrderTools tools = guarded(faults);

        faults.run(() -> {
            for (long cents = 1; cents <= 20; cents++) {
                long asked = cents;
                Effect effect = effectOf(() -> tools.refund("A-1", asked));
                if (effect == Effect.NONE) {
                    faults.land();
                }
                assertThat(orders.refunds)
                        .filteredOn(refund -> refund.cents() == asked)
                        .hasSizeBetween(effect == Effect.HAPPENED ? 1 : 0, effect == Effect.NONE ? 0 : 1);
            }
        });
    }

    private static Effect effectOf(Runnable call) {
        try {
            call.run();
            return Effect.HAPPENED;
        } catch (GuardException failure) {
            return failure.effect();
        } catch (RuntimeException proved) {
            return Effect.NONE;
        }
    }

    private static List<Long> seeds() {
        return Faults.seeds(25).boxed().toList();
    }
}
