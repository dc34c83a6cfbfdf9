package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.SuppressGuard;
import io.afterproof.test.OrderTools.Refund;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Given tools with faults, when they are called without a guard, then they go wrong in the way that was asked for. */
@SuppressGuard(value = "ChainTooDeep", reason = "there are no guards here")
@SuppressGuard(value = "ChainUnbounded", reason = "there are no guards here")
@SuppressGuard(value = "DestructiveStreak", reason = "there are no guards here")
class FaultsTest {
    private final Orders orders = new Orders();

    private OrderTools faulty(Fault... faults) {
        return Faults.seeded(7, faults).wrap(OrderTools.class, orders);
    }

    private static <R> R join(CompletionStage<R> stage) {
        return stage.toCompletableFuture().join();
    }

    @Test
    void withoutFaultsTheToolsAreAsTheyWere() throws IOException {
        OrderTools tools = faulty();

        assertThat(tools.refund("A-1", 500)).isEqualTo(new Refund("R-1", "A-1", 500));
        assertThat(join(tools.refundLater("A-1", 500)).id()).isEqualTo("R-2");
        assertThat(tools.addressOf("A-1")).isEqualTo("1 Old Street");
        assertThat(tools).isEqualTo(tools).isNotEqualTo(faulty()).hasToString("OrderTools with Faults.seeded(7)");
    }

    @Test
    void aLostResponseComesAfterTheEffect() {
        OrderTools tools = faulty(Fault.responseLost());

        assertThatThrownBy(() -> tools.refund("A-1", 500))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Faults.seeded(7)");
        assertThatThrownBy(() -> join(tools.refundLater("A-1", 500))).isInstanceOf(CompletionException.class);
        assertThat(orders.refunds).hasSize(2);
    }

    @Test
    void aLostWriteIsClaimedToHaveHappened() {
        Faults faults = Faults.seeded(7, Fault.lostWrite().except("move"));
        OrderTools tools = faults.wrap(OrderTools.class, orders);

        assertThat(tools.refund("A-1", 500)).isEqualTo(new Refund("made-up-1", "A-1", 500));
        assertThat(join(tools.refundLater("A-1", 500)).cents()).isEqualTo(500);
        tools.move("A-1", "2 New Street");

        assertThat(orders.refunds).isEmpty();
        assertThat(orders.addresses).containsEntry("A-1", "2 New Street");
        assertThat(faults.injected())
                .containsExactly(
                        new Injection("OrderTools.refund", 1, "lost write", ""),
                        new Injection("OrderTools.refundLater", 1, "lost write", ""));
    }

    @Test
    void aLostWriteIsAnsweredByACopyOrAsTheTestSays() {
        OrderTools tools = faulty(
                Fault.lostWriteAnsweredBy(new Orders())
                        .in("refund", "refundLater")
                        .onCall(1),
                Fault.lostWrite(arguments -> new Refund("R-9", (String) arguments.get(0), 1))
                        .in("refund", "refundLater"));

        assertThat(tools.refund("A-1", 500)).isEqualTo(new Refund("R-1", "A-1", 500));
        assertThat(tools.refund("A-1", 500)).isEqualTo(new Refund("R-9", "A-1", 1));
        assertThat(join(tools.refundLater("A-1", 500))).isEqualTo(new Refund("R-2", "A-1", 500));
        assertThat(join(tools.refundLater("A-1", 500))).isEqualTo(new Refund("R-9", "A-1", 1));
        assertThat(orders.refunds).isEmpty();
    }

    @Test
    void aPartOfTheWriteIsClaimedToBeAllOfIt() {
        Faults faults = Faults.seeded(
                7,
                Fault.partialWrite().in("refund").onCall(1),
                Fault.partialWrite().in("move"));
        OrderTools tools = faults.wrap(OrderTools.class, orders);

        assertThat(tools.refund("A-1", 500)).isEqualTo(new Refund("R-1", "A-1", 500));
        tools.move("A-1", "2 New Street");

        assertThat(orders.refunds).doesNotContain(new Refund("R-1", "A-1", 500)).hasSize(1);
        assertThat(orders.addresses).isNotEqualTo(new Orders().addresses).doesNotContainEntry("A-1", "2 New Street");
        assertThat(faults.injected()).extracting(Injection::how).allMatch(how -> how.contains(" instead of "));
    }

    @Test
    void aDifferentWriteIsClaimedToBeTheOneThatWasAskedFor() {
        OrderTools tools = faulty(Fault.differentWrite().in("refundLater"));

        assertThat(join(tools.refundLater("A-1", 500))).isEqualTo(new Refund("R-1", "A-1", 500));
        assertThat(orders.refunds).hasSize(1).doesNotContain(new Refund("R-1", "A-1", 500));
    }

    @Test
    void aWriteIsRewrittenAsTheTestSays() {
        OrderTools tools =
                faulty(Fault.alteredWrite("another order", arguments -> Arrays.asList("A-2", arguments.get(1)))
                        .in("refund"));

        assertThat(tools.refund("A-1", 500)).isEqualTo(new Refund("R-1", "A-1", 500));
        assertThat(orders.refunds).containsExactly(new Refund("R-1", "A-2", 500));
    }

    @Test
    void aDuplicateHasTwoEffectsAndOneAnswer() {
        orders.executor = task -> new Thread(task).start();
        OrderTools tools = faulty(Fault.duplicateDelivery());

        assertThat(tools.refund("A-1", 500).id()).isEqualTo("R-1");
        assertThat(orders.refunds).hasSize(2);
        assertThat(join(tools.refundLater("A-1", 500)).id()).isEqualTo("R-3");
        assertThat(orders.refunds).hasSize(4);
    }

    @Test
    void aStaleReadKnowsNothingOfTheLastChange() throws IOException {
        Faults faults = Faults.seeded(
                7,
                Fault.staleRead().in("addressOf", "addressLater", "refundsOf").onCall(1, 3));
        OrderTools tools = faults.wrap(OrderTools.class, orders);

        assertThat(tools.addressOf("A-1")).isEqualTo("1 Old Street");
        assertThat(join(tools.addressLater("A-1"))).isEqualTo("1 Old Street");
        assertThat(tools.refundsOf("A-1")).isEmpty();
        tools.move("A-1", "2 New Street");
        tools.refund("A-1", 5);
        assertThat(tools.addressOf("A-1")).isEqualTo("2 New Street");
        assertThat(join(tools.addressLater("A-1"))).isEqualTo("2 New Street");
        assertThat(tools.refundsOf("A-1")).hasSize(1);

        assertThat(tools.addressOf("A-1")).isEqualTo("1 Old Street");
        assertThat(join(tools.addressLater("A-1"))).isEqualTo("1 Old Street");
        assertThat(tools.refundsOf("A-1"))
                .as("the very list that was handed out has changed since")
                .isEmpty();
        assertThat(faults.missed()).hasSize(3).allMatch(why -> why.contains("not called like this before"));
    }

    @Test
    void aMalformedResultComesAfterTheEffect() {
        List<Refund> answers = new ArrayList<>();
        for (long seed = 1; seed <= 40; seed++) {
            OrderTools tools =
                    Faults.seeded(seed, Fault.malformedResult().in("refund")).wrap(OrderTools.class, orders);
            answers.add(tools.refund("A-1", 500));
        }

        assertThat(orders.refunds).hasSize(40);
        assertThat(answers).contains((Refund) null);
        assertThat(answers).anyMatch(refund -> refund != null && refund.orderId() == null);
        assertThat(answers).anyMatch(refund -> refund != null && "".equals(refund.id()));
        assertThat(answers).anyMatch(refund -> refund != null && refund.cents() == Long.MIN_VALUE);
        assertThat(answers).noneMatch(refund -> refund != null && orders.refunds.contains(refund));
    }

    @Test
    void anErrorIsFollowedByASuccessOfTheSameCall() throws IOException {
        OrderTools tools =
                faulty(Fault.errorThenSuccess(() -> new IOException("down")).in("addressOf"));

        assertThatThrownBy(() -> tools.addressOf("A-1")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> tools.addressOf("A-2")).isInstanceOf(IOException.class);
        assertThat(tools.addressOf("A-1")).isEqualTo("1 Old Street");
        assertThat(tools.addressOf("A-2")).isEqualTo("nowhere");
        assertThatThrownBy(() -> tools.addressOf("A-1")).isInstanceOf(IOException.class);
    }

    @Test
    void aLateEffectLandsWhenItIsToldTo() {
        Faults faults = Faults.seeded(7, Fault.lateLanding());
        OrderTools tools = faults.wrap(OrderTools.class, orders);

        assertThatThrownBy(() -> tools.refund("A-1", 500)).hasMessageContaining("lands later");
        assertThatThrownBy(() -> join(tools.refundLater("A-1", 600))).hasMessageContaining("lands later");
        assertThat(orders.refunds).isEmpty();
        assertThat(faults.pending()).isEqualTo(2);

        assertThat(faults.land()).isEqualTo(2);
        assertThat(orders.refunds).extracting(Refund::cents).containsExactly(500L, 600L);
        assertThat(faults.land()).isZero();
    }

    @Test
    void afterACrashNothingIsCalledUntilTheRestart() throws IOException {
        Faults faults = Faults.seeded(
                7, Fault.crashAfter().in("refund"), Fault.crashBefore().in("move"));
        OrderTools tools = faults.wrap(OrderTools.class, orders);

        assertThatThrownBy(() -> tools.refund("A-1", 500)).isInstanceOf(SimulatedCrash.class);
        assertThatThrownBy(() -> tools.addressOf("A-1")).isInstanceOf(SimulatedCrash.class);
        assertThat(orders.refunds).hasSize(1);
        assertThat(faults.crashed()).isTrue();

        faults.restart();
        assertThatThrownBy(() -> tools.move("A-1", "x")).isInstanceOf(SimulatedCrash.class);
        faults.restart();
        assertThat(tools.addressOf("A-1")).isEqualTo("1 Old Street");
    }

    @Test
    void aFaultOfOnesOwnDecidesWhatIsCalledAndAnswered() {
        OrderTools tools = faulty(Fault.custom("half", call -> {
                    long cents = (long) call.arguments().get(1);
                    return call.proceed(call.arguments().get(0), cents / 2);
                })
                .in("refund", "refundLater"));

        assertThat(tools.refund("A-1", 500).cents()).isEqualTo(250);
        assertThat(join(tools.refundLater("A-1", 500)).cents()).isEqualTo(250);
    }

    @Test
    void theFirstFaultIsTheOneThatTheCallerMeets() {
        OrderTools tools = faulty(
                Fault.responseLost().in("refund"), Fault.duplicateDelivery().in("refund"));

        assertThatThrownBy(() -> tools.refund("A-1", 500)).hasMessageContaining("was lost");
        assertThat(orders.refunds).hasSize(2);
    }

    @Test
    void theSameFaultTwiceHappensTwice() {
        Fault twice = Fault.duplicateDelivery().in("refund");

        assertThat(faulty(twice, twice).refund("A-1", 500).id()).isEqualTo("R-1");
        assertThat(orders.refunds).hasSize(4);
    }

    @Test
    void aFaultInAnInterfaceIsInThoseThatExtendIt() {
        StockTools stock = Faults.seeded(7, Fault.responseLost().in(Entities.class, "store"))
                .wrap(StockTools.class, new Stock());

        assertThatThrownBy(() -> stock.store("a", null)).hasMessageContaining("was lost");
    }

    @Test
    void theSameSeedStrikesTheSameCallsHoweverOtherToolsAreCalled() {
        List<Integer> one = struck(7, false);
        List<Integer> same = struck(7, true);
        List<Integer> other = struck(8, false);

        assertThat(one).isEqualTo(same).isNotEqualTo(other).hasSizeBetween(10, 50);
    }

    private static List<Integer> struck(long seed, boolean others) {
        Faults faults = Faults.seeded(seed, Fault.lostWrite().withProbability(0.3));
        OrderTools tools = faults.wrap(OrderTools.class, new Orders());
        for (int i = 0; i < 100; i++) {
            tools.refund("A-1", i);
            if (others) {
                tools.move("A-1", "somewhere");
            }
        }
        return faults.injected().stream()
                .filter(injection -> injection.tool().equals("OrderTools.refund"))
                .map(Injection::call)
                .toList();
    }

    @Test
    void threadsGetTogetherWhatOneWouldGet() {
        Faults alone = Faults.seeded(3, Fault.lostWrite().in("refund").withProbability(0.5));
        OrderTools one = alone.wrap(OrderTools.class, new Orders());
        IntStream.range(0, 400).forEach(i -> one.refund("A-1", i));
        Faults shared = Faults.seeded(3, Fault.lostWrite().in("refund").withProbability(0.5));
        OrderTools many = shared.wrap(OrderTools.class, orders);

        IntStream.range(0, 400).parallel().forEach(i -> many.refund("A-1", i));

        assertThat(shared.injected()).containsExactlyInAnyOrderElementsOf(alone.injected());
        assertThat(orders.refunds).hasSize(400 - shared.injected().size());
    }

    @Test
    void whatCannotBeInjectedIsSaidWhenTheToolsAreWrapped() {
        assertThatThrownBy(() -> faulty(Fault.lostWrite().in("refnd")))
                .hasMessageContaining("OrderTools has no method refnd. It has: addressLater(String)");
        assertThatThrownBy(() -> faulty(Fault.malformedResult().in("move")))
                .hasMessageContaining("No malformed result is possible in OrderTools.move(String,String)");
        assertThatThrownBy(() -> faulty(Fault.staleRead().in("move"))).hasMessageContaining("it changes state");
        assertThatThrownBy(() -> faulty(Fault.responseLost(() -> new IOException("x"))))
                .hasMessageContaining("does not declare the exception");
        assertThatThrownBy(() -> faulty(Fault.errorThenSuccess().in("isRefunded")))
                .hasMessageContaining("it is no tool");
        assertThatThrownBy(() -> Fault.lostWrite().in(OrderTools.class, "refnd"))
                .hasMessageContaining("no method");
        assertThatThrownBy(() -> Fault.lostWrite().onCall(0)).hasMessageContaining("from 1");
        assertThatThrownBy(() -> Fault.lostWrite().withProbability(1.5)).hasMessageContaining("0 to 1");
    }
}
