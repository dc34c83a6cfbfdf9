package io.afterproof.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The simulation in its short form; {@code -Plong} makes as many payments as {@link Simulate}. */
class SimulationTest {
    private static final int PAYMENTS = Integer.getInteger("payments", 20_000);
    private static final double ONE_IN_A_THOUSAND = 0.001;
    private static final Offset<Double> SAMPLING = within(0.01);

    private static Map<String, Tally> run(int calls, Odds odds) {
        return new Simulation(calls, 20261123, odds)
                .run().stream().collect(Collectors.toMap(Tally::name, Function.identity()));
    }

    private static List<Tally> afterproof(Map<String, Tally> tallies) {
        List<Tally> ours = tallies.values().stream()
                .filter(tally -> tally.name().startsWith("Afterproof"))
                .toList();
        assertThat(ours).hasSize(5);
        return ours;
    }

    private static boolean saysWhenARequestIsTooLate(Tally tally) {
        return !tally.name().endsWith("no settle");
    }

    @Test
    void noPaymentIsMadeTwiceByAfterproofAndHardlyOneIsLeftToAPerson() {
        Map<String, Tally> tallies = run(PAYMENTS, new Odds(0.2, 0));

        for (Tally tally : afterproof(tallies)) {
            assertThat(tally.duplicates()).as(tally.name()).isZero();
            assertThat(tally.doneThoughNotMade()).as(tally.name()).isZero();
            if (saysWhenARequestIsTooLate(tally)) {
                assertThat(tally.handOffs()).as(tally.name()).isLessThanOrEqualTo(ONE_IN_A_THOUSAND);
            }
        }
        assertThat(tallies.get("Afterproof: retry, settle").failedThoughMade()).isZero();
        assertThat(tallies.get("Afterproof: no retry, settle").failedThoughMade())
                .isZero();
        assertThat(tallies.get("Afterproof: retry, remote dedupe, settle").failedThoughMade())
                .isZero();
    }

    @Test
    void theSamePaymentsAreMadeTwiceByPlainRetries() {
        Map<String, Tally> tallies = run(20_000, new Odds(0.2, 0));

        for (String plain : List.of("naive retry", "Resilience4j retry", "Failsafe retry")) {
            assertThat(tallies.get(plain).duplicates()).as(plain).isCloseTo(0.158, SAMPLING);
        }
        assertThat(tallies.get("verify at once, then retry").duplicates()).isCloseTo(0.052, SAMPLING);
        assertThat(tallies.get("never retry").handOffs()).isCloseTo(0.2, SAMPLING);
    }

    @Test
    void noPaymentIsMadeTwiceByAfterproofWhenReadsFailToo() {
        for (Tally tally : afterproof(run(5_000, new Odds(0.4, 0.4)))) {
            assertThat(tally.duplicates()).as(tally.name()).isZero();
            assertThat(tally.doneThoughNotMade()).as(tally.name()).isZero();
        }
    }

    @Test
    void whoeverDoesNotSayWhenARequestIsTooLateGetsAPersonInstead() {
        Tally unsettled = run(5_000, new Odds(0.2, 0)).get("Afterproof: no retry, no settle");

        assertThat(unsettled.handOffs()).isGreaterThan(0.05);
    }

    @Test
    void theFourWaysToFailAreEquallyLikely() {
        Odds odds = new Odds(0.2, 0);
        SplittableRandom random = new SplittableRandom(1);
        Map<Fate, Integer> drawn = new EnumMap<>(Fate.class);
        for (int i = 0; i < 100_000; i++) {
            drawn.merge(odds.fate(random), 1, Integer::sum);
        }

        assertThat(drawn.get(Fate.ANSWERED)).isCloseTo(80_000, within(500));
        for (Fate failure : List.of(Fate.LOST, Fate.ANSWER_LOST, Fate.LATE, Fate.CALLER_DIES)) {
            assertThat(drawn.get(failure)).as(failure.name()).isCloseTo(5_000, within(300));
        }
    }

    @Test
    void theSameSeedIsTheSameRun() {
        assertThat(run(500, new Odds(0.3, 0.1))).usingRecursiveComparison().isEqualTo(run(500, new Odds(0.3, 0.1)));
    }
}
