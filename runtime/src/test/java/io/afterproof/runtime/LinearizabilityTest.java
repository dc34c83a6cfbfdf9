package io.afterproof.runtime;

import io.afterproof.runtime.internal.ChainScope;
import io.afterproof.runtime.internal.ChainState;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/** The two shared structures behave under concurrency as if their operations came one after another. */
class LinearizabilityTest {
    /** Two keys, rows that are inserted, advanced and removed by compare-and-set. */
    @Param(name = "key", gen = IntGen.class, conf = "1:2")
    public static class JournalOperations {
        private final InMemoryJournal journal = new InMemoryJournal();

        @Operation
        public boolean reserve(@Param(name = "key") int key) {
            return journal.insert(row(key, CallState.RESERVED, 1), 0);
        }

        @Operation
        public boolean send(@Param(name = "key") int key) {
            return journal.replace(row(key, CallState.RESERVED, 1), row(key, CallState.SENT, 1));
        }

        @Operation
        public boolean finish(@Param(name = "key") int key) {
            return journal.replace(row(key, CallState.SENT, 1), row(key, CallState.VERIFIED, 1));
        }

        @Operation
        public boolean again(@Param(name = "key") int key) {
            return journal.replace(row(key, CallState.VERIFIED, 1), row(key, CallState.RESERVED, 2));
        }

        @Operation
        public boolean forget(@Param(name = "key") int key) {
            return journal.remove(row(key, CallState.VERIFIED, 1));
        }

        @Operation
        public String look(@Param(name = "key") int key) {
            JournalEntry row = journal.find(row(key, CallState.RESERVED, 1).key());
            return row == null ? "none" : row.state() + " " + row.epoch();
        }

        private static JournalEntry row(int key, CallState state, long epoch) {
            Fingerprint fingerprint = Fingerprint.of(key);
            return new JournalEntry(
                    new CallKey("", "tool", "", fingerprint),
                    fingerprint,
                    state,
                    epoch,
                    0,
                    0,
                    0,
                    Long.MAX_VALUE,
                    false,
                    null,
                    null,
                    null);
        }
    }

    /** A chain that lets in two calls, of which one may be destructive. */
    public static class ChainOperations {
        private final ChainState chain = ChainState.inMemory();

        @Operation
        public String enter() {
            return chain.enter(2, 1, false, false, null).name();
        }

        @Operation
        public String enterDestructive() {
            return chain.enter(2, 1, true, false, null).name();
        }

        @Operation
        public void gate() {
            chain.gate();
        }

        @Operation
        public void checkpoint() {
            chain.checkpoint();
        }

        @Operation
        public void failed() {
            chain.failed("it", null);
        }

        @Operation
        public void succeeded() {
            chain.succeeded(false, null);
        }

        @Operation
        public boolean stopped() {
            return chain.stopped() != null;
        }

        @Operation
        public int depth() {
            return chain.depth();
        }
    }

    /** The same chain, opened twice in a store. */
    @Param(name = "opening", gen = IntGen.class, conf = "0:1")
    public static class StoredChainOperations {
        private final ChainOptions options = ChainOptions.named("turn").id("t1").in(new InMemoryChains());
        private final List<ChainState> openings =
                List.of(new ChainScope(null, options).state(), new ChainScope(null, options).state());

        @Operation
        public String enter(@Param(name = "opening") int opening) {
            return openings.get(opening).enter(2, 1, false, false, null).name();
        }

        @Operation
        public String enterDestructive(@Param(name = "opening") int opening) {
            return openings.get(opening).enter(2, 1, true, false, null).name();
        }

        @Operation
        public void gate(@Param(name = "opening") int opening) {
            openings.get(opening).gate();
        }

        @Operation
        public void checkpoint(@Param(name = "opening") int opening) {
            openings.get(opening).checkpoint();
        }

        @Operation
        public void failed(@Param(name = "opening") int opening) {
            openings.get(opening).failed("it", null);
        }

        @Operation
        public void resume(@Param(name = "opening") int opening) {
            openings.get(opening).resume();
        }

        @Operation
        public boolean stopped(@Param(name = "opening") int opening) {
            return openings.get(opening).stopped() != null;
        }
    }

    @Test
    void aChainThatIsOpenedTwiceIsLinearizable() {
        new StressOptions().iterations(5).invocationsPerIteration(200).check(StoredChainOperations.class);
    }

    @Test
    void theJournalIsLinearizable() {
        new ModelCheckingOptions().iterations(10).invocationsPerIteration(300).check(JournalOperations.class);
        new StressOptions().iterations(10).invocationsPerIteration(300).check(JournalOperations.class);
    }

    @Test
    void theCountersOfAChainAreLinearizable() {
        new StressOptions().iterations(10).invocationsPerIteration(300).check(ChainOperations.class);
    }
}
