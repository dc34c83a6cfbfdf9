package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.runtime.ChainEntry;
import io.afterproof.runtime.ChainEntry.Counts;
import io.afterproof.runtime.ChainEntry.Question;
import io.afterproof.runtime.Chains;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Chains} keep to, and what a chain in them does when it goes on elsewhere. Extend it in the tests of
 * yours; each test uses chains of its own, so the store need not be empty.
 */
public abstract class ChainsContract extends MovingChains {
    private static final Duration LONG = Duration.ofDays(10_000);

    /** For the tests of a store. */
    protected ChainsContract() {}

    private final String id = UUID.randomUUID().toString();

    private ChainEntry entry() {
        Question question =
                new Question("ab12", "te nant%+\n", "shop.Tools#pay(long,int[])", "", "Tools.pay", "call", true, 77);
        Question another = new Question("cd34", "", "shop.Tools#pay(long,int[])", id, "Tools.pay", "call 2", false, 0);
        return new ChainEntry(
                "tenant \u00fc \uD83D\uDE00",
                id,
                "a turn\nof 'an' \"agent\"",
                4711,
                1_000,
                new Counts(1, 3, 2, 65_535, 1, 9, "two \u00fc"),
                Map.of("0a", 5L, "0b", 6L),
                List.of(question, another));
    }

    private static ChainEntry quiet(String id, long changedAt) {
        return new ChainEntry("", id, "turn", 1, changedAt, Counts.NONE, Map.of(), List.of());
    }

    private ChainEntry inserted(ChainEntry entry) {
        assertThat(chains().insert(entry)).isTrue();
        return entry;
    }

    /** An unknown chain has no entry. */
    @Test
    public void aChainThatWasNeverOpenedHasNoEntry() {
        assertThat(chains().find("", id)).isNull();
    }

    /** Every field comes back. */
    @Test
    public void anEntryIsFoundAsItWasPutIn() {
        ChainEntry entry = inserted(entry());
        assertThat(chains().find(entry.tenant(), id)).isEqualTo(entry);

        ChainEntry next = quiet(id, 2_000);
        next = new ChainEntry(entry.tenant(), id, "turn", 4712, 2_000, next.counts(), next.reads(), next.questions());
        assertThat(chains().replace(entry, next)).isTrue();
        assertThat(chains().find(entry.tenant(), id)).isEqualTo(next);
    }

    /** Many entities. */
    @Test
    public void aLongEntryIsKeptWhole() {
        Map<String, Long> reads = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            reads.put("%064x".formatted(i), 1_700_000_000_000L + i);
        }
        ChainEntry entry = inserted(entry().with(reads));

        assertThat(chains().find(entry.tenant(), id)).isEqualTo(entry);
    }

    /** Chains apart. */
    @Test
    public void chainsOfAnotherTenantOrIdAreOthers() {
        ChainEntry entry = inserted(quiet(id, 1_000));

        assertThat(chains().find("other", id)).isNull();
        assertThat(chains().find("", id.toUpperCase(Locale.ROOT) + "A")).isNull();
        ChainEntry other =
                new ChainEntry("other", id, "turn", 9, 1, new Counts(1, 1, 1, 1, 0, 1, null), Map.of(), List.of());
        assertThat(chains().insert(other)).isTrue();
        assertThat(chains().find("", id)).isEqualTo(entry);
        assertThat(chains().find("other", id)).isEqualTo(other);
    }

    /** Compare-and-set. */
    @Test
    public void anEntryThatHasMovedOnIsNotReplaced() {
        ChainEntry first = inserted(quiet(id, 1_000));
        ChainEntry second = first.written(2, 2_000);
        assertThat(chains().replace(first, second)).isTrue();

        assertThat(chains().replace(first, first.written(3, 3_000))).isFalse();
        assertThat(chains().insert(first)).isFalse();
        assertThat(chains().find("", id)).isEqualTo(second);
    }

    /** An entry that is not there is not replaced. */
    @Test
    public void whatIsNotThereIsNotReplaced() {
        ChainEntry absent = quiet(id, 1_000);

        assertThat(chains().replace(absent, absent.written(2, 2_000))).isFalse();
        assertThat(chains().find("", id)).isNull();
    }

    /** Many at once: one opens. */
    @Test
    public void ofManyWhoAddAChainOneDoes() throws Exception {
        assertThat(Race.winners(() -> chains().insert(quiet(id, 1_000)))).isEqualTo(1);
    }

    /** Many at once: one changes. */
    @Test
    public void ofManyWhoChangeAChainOneDoes() throws Exception {
        ChainEntry entry = inserted(quiet(id, 1_000));

        assertThat(Race.winners(() -> chains().replace(entry, entry.written(2, 2_000))))
                .isEqualTo(1);
    }

    /** For people. */
    @Test
    public void waitingAreThoseThatWereStoppedOrHaveQuestions() {
        ChainEntry quiet = inserted(quiet(id, 1_000));
        ChainEntry stopped = inserted(quiet(id + " stopped", 2).with(new Counts(1, 3, 0, 3, 2, 1, "two in a row")));
        ChainEntry asking = inserted(quiet(id + " asking", 1).with(entry().questions()));

        assertThat(chains().waiting()).contains(asking, stopped).doesNotContain(quiet);
        assertThat(chains().waiting()).extracting(ChainEntry::changedAt).isSorted();
    }

    /** Removal. */
    @Test
    void aNegativeAgeForgetsNothing() {
        assertThatThrownBy(() -> chains().forget(Duration.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void onlyChainsThatNobodyWaitsForAreForgotten() {
        ChainEntry old = inserted(quiet(id, 1_000));
        ChainEntry young = inserted(quiet(id + " young", chains().now(System.currentTimeMillis())));
        ChainEntry stopped = inserted(quiet(id + " stopped", 1_000).with(new Counts(1, 3, 0, 3, 2, 1, "two in a row")));
        ChainEntry asking = inserted(quiet(id + " asking", 1_000).with(entry().questions()));

        assertThat(chains().forget(LONG)).isPositive();
        assertThat(chains().find("", old.id())).isNull();
        assertThat(chains().find("", young.id())).isEqualTo(young);
        assertThat(chains().find("", stopped.id())).isEqualTo(stopped);
        assertThat(chains().find("", asking.id())).isEqualTo(asking);
    }
}
