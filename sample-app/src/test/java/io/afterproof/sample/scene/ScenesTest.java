package io.afterproof.sample.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.afterproof.sample.agent.Call;
import io.afterproof.sample.agent.Exchange;
import io.afterproof.sample.agent.Models;
import io.afterproof.sample.compiler.Compilation;
import io.afterproof.sample.store.Stores;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Given the scripted model, when a scene is played, then both sides end as the story tells, on either database. */
@ParameterizedClass(name = "on {0}")
@ValueSource(strings = {Stores.H2, Stores.POSTGRES})
final class ScenesTest {
    private static Stores stores;

    @Parameter
    String store;

    private final Stage stage = new Stage(Models.scripted(), stores, scene -> {});

    @BeforeParameterizedClassInvocation
    static void open(String store) {
        stores = Stores.of(store, Map.of(), new PrintWriter(Writer.nullWriter()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        stores.close();
    }

    @Test
    void aRefundIsMadeOnBothSidesAndReadBackOnlyByTheGuard() {
        var report = stage.play(new RefundReadBack());

        assertThat(report.unguarded().found()).isEqualTo(new RefundReadBack.Refunds(1, 1290, 0));
        assertThat(report.guarded().found()).isEqualTo(new RefundReadBack.Refunds(1, 1290, 1));
        assertThat(report.guarded().guard())
                .extracting(GuardedCall::tool, GuardedCall::outcome)
                .contains(tuple("OrderTools.refund", "CONFIRMED"));
        assertThat(report.ok()).isTrue();
    }

    @Test
    void aLatePaymentIsMadeTwiceByTheNaiveRetryAndOnceByTheGuard() {
        var report = stage.play(new LatePayment());

        assertThat(report.unguarded().found().payments()).isGreaterThan(1);
        assertThat(report.guarded().found()).isEqualTo(new LatePayment.Payments(1, 12_900));
        assertThat(report.guarded().guard())
                .filteredOn(call -> call.tool().equals("OrderTools.charge"))
                .singleElement()
                .satisfies(charge -> {
                    assertThat(charge.attempts()).isEqualTo(1);
                    assertThat(charge.outcome()).isEqualTo("CONFIRMED");
                });
        assertThat(report.ok()).isTrue();
    }

    @Test
    void theSameCallThreeTimesHasThreeEffectsUnguardedAndOneGuarded() {
        var report = stage.play(new SameCallThrice());

        assertThat(report.unguarded().found()).isEqualTo(new SameCallThrice.Refunds(3, 1470, 3, 0));
        assertThat(report.guarded().found()).isEqualTo(new SameCallThrice.Refunds(1, 490, 3, 2));
        assertThat(calls(report.guarded()))
                .filteredOn(call -> call.tool().equals("refund"))
                .extracting(Call::result)
                .as("the model is told of one and the same refund")
                .hasSize(3)
                .containsOnly("{\"id\":\"R-1\",\"orderId\":\"A-1001\",\"cents\":490}");
        assertThat(report.ok()).isTrue();
    }

    @Test
    void aMissingAMisnamedAndABlankArgumentReachTheToolUnguardedAndNeverGuarded() {
        var report = stage.play(new MissingArgument());

        assertThat(report.unguarded().found()).isEqualTo(new MissingArgument.Addresses(2, 3, 0, 0));
        assertThat(report.guarded().found()).isEqualTo(new MissingArgument.Addresses(0, 0, 3, 3));
        assertThat(calls(report.guarded()))
                .filteredOn(Call::failed)
                .extracting(Call::result)
                .as("the model reads which argument it was")
                .allMatch(message -> message.contains("address"));
        assertThat(report.ok()).isTrue();
    }

    @Test
    void aCleanUpDeletesEverybodyUnguardedAndStopsAfterThreeGuarded() {
        var report = stage.play(new CleanUpDuringFreeze());

        assertThat(report.unguarded().found()).isEqualTo(new CleanUpDuringFreeze.Customers(10, 0, 0, 0));
        assertThat(report.guarded().found()).isEqualTo(new CleanUpDuringFreeze.Customers(3, 7, 1, 1));
        assertThat(report.guarded().errors()).containsExactly("BlastRadius");
        assertThat(report.guarded().handedOver()).containsExactly("CustomerTools.deleteCustomer");
        assertThat(report.ok()).isTrue();
    }

    @Test
    void pagesThatDisagreeLeadToAWrongPromiseUnguardedAndToAPersonGuarded() {
        var report = stage.play(new DisagreeingPolicies());

        assertThat(report.unguarded().found()).isEqualTo(new DisagreeingPolicies.Promises(1, 1, 0, 0));
        assertThat(report.guarded().found()).isEqualTo(new DisagreeingPolicies.Promises(0, 0, 1, 1));
        assertThat(report.guarded().errors()).containsExactly("SourcesDisagree");
        assertThat(report.guarded().handedOver()).containsExactly("PolicyTools.helpPage");
        assertThat(report.ok()).isTrue();
    }

    @Test
    void aChainFourDeepCreditsAStrangerUnguardedAndIsRefusedByCompilerAndGuard() {
        var report = stage.play(new FourDeep());

        assertThat(report.unguarded().found()).isEqualTo(new FourDeep.Credits(List.of(), 0, 1, 1));
        assertThat(report.unguarded().compilations()).allMatch(Compilation::accepted);
        assertThat(report.guarded().found())
                .isEqualTo(new FourDeep.Credits(
                        List.of(
                                "MutatingWithoutVerifier",
                                "UnguardedTool",
                                "ChainTooDeep",
                                "VerdictIgnored",
                                "ChainUnbounded",
                                "VerifierVacuous"),
                        1,
                        0,
                        0));
        assertThat(report.guarded().errors()).containsExactly("GateRequired");
        assertThat(report.ok()).isTrue();
    }

    @Test
    void aProcessThatIsKilledMidRefundMakesTheNextOnePayAgainUnguardedAndIsRecoveredFromGuarded() {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        Map<String, List<String>> heard = new HashMap<>();
        Audience audience = new Audience() {
            @Override
            public void begins(Scene<?> scene) {}

            @Override
            public void sees(String side, Step step) {
                heard.computeIfAbsent(side, name -> new ArrayList<>()).add(step.what());
            }
        };

        var report = new Stage(Models.scripted(), stores, audience).play(new KilledMidRefund());

        assertThat(report.unguarded().found()).isEqualTo(new KilledMidRefund.Refunds(2, 9980, 1, List.of(), 0));
        assertThat(report.guarded().found())
                .isEqualTo(new KilledMidRefund.Refunds(1, 4990, 1, List.of("SENT", "SENT", "VERIFIED", "VERIFIED"), 1));
        assertThat(calls(report.guarded()))
                .singleElement()
                .extracting(Call::result)
                .as("the second process is told of the refund that the first one made")
                .isEqualTo("{\"id\":\"R-1\",\"orderId\":\"A-1001\",\"cents\":4990}");
        assertThat(heard.get(Stage.GUARDED))
                .as("told step by step")
                .containsExactlyElementsOf(
                        report.guarded().steps().stream().map(Step::what).toList())
                .containsSubsequence(
                        "process 1",
                        "model calls",
                        "journal",
                        "killed",
                        "shop",
                        "journal",
                        "process 2",
                        "recovery",
                        "journal",
                        "model calls",
                        "answer",
                        "guard",
                        "journal",
                        "agent says");
        assertThat(report.ok()).isTrue();
        assertThat(ProcessHandle.current().children()).as("no process is left").isSubsetOf(before);
    }

    @Test
    void whatTheUnguardedSideDidWouldNotPassForTheGuardedOne() {
        assertThat(List.of(
                        new RefundReadBack().safe(new RefundReadBack.Refunds(1, 1290, 0)),
                        new LatePayment().safe(new LatePayment.Payments(2, 25_800)),
                        new SameCallThrice().safe(new SameCallThrice.Refunds(3, 1470, 3, 0)),
                        new MissingArgument().safe(new MissingArgument.Addresses(2, 3, 0, 0)),
                        new CleanUpDuringFreeze().safe(new CleanUpDuringFreeze.Customers(10, 0, 0, 0)),
                        new DisagreeingPolicies().safe(new DisagreeingPolicies.Promises(1, 1, 0, 0)),
                        new FourDeep().safe(new FourDeep.Credits(List.of(), 0, 1, 1)),
                        new KilledMidRefund().safe(new KilledMidRefund.Refunds(2, 9980, 1, List.of(), 0))))
                .hasSameSizeAs(Scenes.all())
                .containsOnly(false);
    }

    private static List<Call> calls(Side<?> side) {
        return side.exchanges().stream()
                .map(Exchange::calls)
                .flatMap(List::stream)
                .toList();
    }
}
