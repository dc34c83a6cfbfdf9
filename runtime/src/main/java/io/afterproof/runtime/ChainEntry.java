package io.afterproof.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Chains} keep of a chain. Times are milliseconds since the epoch, by the store's clock.
 *
 * @param tenant whose chain it is; empty for nobody's in particular
 * @param id identifies the chain among those of its tenant
 * @param name what people call it
 * @param version another one after each change
 * @param changedAt when it was last changed
 * @param counts how far it went
 * @param reads when each entity was read last, by a digest of tool, parameter and value
 * @param questions the changes that were let in and of which nobody said yet how they ended, oldest first
 */
public record ChainEntry(
        String tenant,
        String id,
        String name,
        long version,
        long changedAt,
        Counts counts,
        Map<String, Long> reads,
        List<Question> questions) {
    /** Copies the collections. */
    public ChainEntry {
        reads = Map.copyOf(reads);
        questions = List.copyOf(questions);
    }

    /**
     * How far a chain went. A limit is the smallest that was met since the last reset; 65,535 for none.
     *
     * @param depth tool calls since the last gate
     * @param depthLimit how many are allowed
     * @param streak destructive calls since the last checkpoint
     * @param streakLimit how many are allowed
     * @param bad bad outcomes in a row
     * @param calls tool calls since the chain began, or was resumed
     * @param stopped why the chain was stopped; null if it was not
     */
    public record Counts(
            int depth,
            int depthLimit,
            int streak,
            int streakLimit,
            int bad,
            int calls,
            @Nullable String stopped) {
        private static final int NO_LIMIT = 65_535;

        /** Checks the numbers. */
        public Counts {
            for (int number : new int[] {depth, depthLimit, streak, streakLimit}) {
                if (number < 0 || number > NO_LIMIT) {
                    throw new IllegalArgumentException("a chain counts from 0 to " + NO_LIMIT + ", and not " + number);
                }
            }
            if (bad < 0 || calls < 0) {
                throw new IllegalArgumentException("a chain has no fewer than no outcomes and calls");
            }
        }

        /** Nothing counted, nothing limited. */
        public static final Counts NONE = new Counts(0, NO_LIMIT, 0, NO_LIMIT, 0, 0, null);
    }

    /**
     * A change that may or may not have happened.
     *
     * @param digest identifies the call, see {@link CallKey#digest()}
     * @param tenant whose call it is, as its key has it
     * @param tool interface, method and erased parameter types
     * @param chain the id of the chain that the key is confined to; empty for none
     * @param name the tool, such as {@code OrderTools.refund}
     * @param callId the call that asked it first
     * @param journalled whether a journal that outlives the process has its row; without one only a person can tell
     * @param until until when the call may still be at work; 0 if it ended and left the question open
     */
    public record Question(
            String digest,
            String tenant,
            String tool,
            String chain,
            String name,
            String callId,
            boolean journalled,
            long until) {
        /** Whether the call that asked may be at work. */
        public boolean live(long now) {
            return now < until;
        }

        /** The key of the call, as far as it is kept. */
        public CallKey key() {
            return CallKey.stored(tenant, tool, chain, digest);
        }
    }

    /** Whether a person has to look at it. */
    public boolean isWaiting() {
        return counts.stopped() != null || !questions.isEmpty();
    }

    /** The next version, as of that time. */
    public ChainEntry written(long nextVersion, long at) {
        return new ChainEntry(tenant, id, name, nextVersion, at, counts, reads, questions);
    }

    /** The same chain with other counts. */
    public ChainEntry with(Counts changed) {
        return new ChainEntry(tenant, id, name, version, changedAt, changed, reads, questions);
    }

    /** The same chain with other questions. */
    public ChainEntry with(List<Question> changed) {
        return new ChainEntry(tenant, id, name, version, changedAt, counts, reads, changed);
    }

    /** The same chain with other reads. */
    public ChainEntry with(Map<String, Long> changed) {
        return new ChainEntry(tenant, id, name, version, changedAt, counts, changed, questions);
    }
}
