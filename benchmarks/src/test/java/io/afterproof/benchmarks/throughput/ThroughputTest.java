package io.afterproof.benchmarks.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.benchmarks.throughput.Comparison.Round;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison in its short form: that both sides do what they should, not how fast. The long one is {@link Throughput}. */
class ThroughputTest {
    private static final int CALLS = Integer.getInteger("throughput.calls", 40);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothSidesLeaveEveryRowFinished(boolean chained) throws Exception {
        try (Store store = Store.start(true, 4)) {
            Comparison comparison = new Comparison(store, chained);
            Load load = new Load(4, CALLS);

            List<Round> rounds = comparison.run(load, 2);

            assertThat(rounds)
                    .hasSize(2)
                    .allSatisfy(round -> assertThat(round.ratio()).isPositive());
            assertThat(store.rows()).isEqualTo(Map.of("VERIFIED", CALLS));
            Throughput.print("on", 4, rounds);
        }
    }
}
