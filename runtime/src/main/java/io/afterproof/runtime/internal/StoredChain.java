package io.afterproof.runtime.internal;

import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.ChainEntry;
import io.afterproof.runtime.ChainEntry.Counts;
import io.afterproof.runtime.ChainEntry.Question;
import io.afterproof.runtime.ChainOptions;
import io.afterproof.runtime.Chains;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a chain that a store keeps. What lets a call in is written before the call is made, and fails if the
 * store does; what is learnt from it afterwards never fails, and is written with the next step if it cannot be now.
 */
final class StoredChain extends ChainState {
    private final StoredEntry entry;
    private final String id;
    private final int maxCalls;
    private final Map<String, Unresolved> own = new ConcurrentHashMap<>();

    StoredChain(Chains store, ChainOptions options, String id) {
        String tenant = options.tenant() == null ? "" : options.tenant();
        this.entry = new StoredEntry(
                store, new ChainEntry(tenant, id, options.name(), 0, 0, Counts.NONE, Map.of(), List.of()));
        this.id = id;
        this.maxCalls = options.maxCalls();
    }

    /** Lets a call in, or does not: then the entry stays as it is. */
    private final class Admission implements UnaryOperator<ChainEntry> {
        private final int maxDepth;
        private final int maxDestructive;
        private final boolean destructive;
        private final boolean approved;
        private final @Nullable Question inFlight;
        private Entry verdict = Entry.ENTERED;

        Admission(
                int maxDepth, int maxDestructive, boolean destructive, boolean approved, @Nullable Question inFlight) {
            this.maxDepth = maxDepth;
            this.maxDestructive = maxDestructive;
            this.destructive = destructive;
            this.approved = approved;
            this.inFlight = inFlight;
        }

        @Override
        public ChainEntry apply(ChainEntry now) {
            verdict = judge(now.counts());
            if (verdict != Entry.ENTERED) {
                return now;
            }
            long counters = counted(Counters.of(now.counts()), maxDepth, maxDestructive, destructive, approved);
            ChainEntry next = now.with(oneMore(Counters.in(now.counts(), counters)));
            return inFlight == null ? next : Questions.asked(next, inFlight);
        }

        Entry judge(Counts counts) {
            Entry entry = barred(counts);
            return entry != Entry.ENTERED
                    ? entry
                    : ChainState.judge(Counters.of(counts), maxDepth, maxDestructive, destructive && !approved);
        }
    }

    private Entry barred(Counts counts) {
        if (counts.stopped() != null) {
            return Entry.STOPPED;
        }
        return isSpent(counts) ? Entry.SPENT : Entry.ENTERED;
    }

    private boolean isSpent(Counts counts) {
        return maxCalls > 0 && counts.calls() >= maxCalls;
    }

    private static Counts oneMore(Counts counts) {
        return new Counts(
                counts.depth(),
                counts.depthLimit(),
                counts.streak(),
                counts.streakLimit(),
                counts.bad(),
                counts.calls() + 1,
                counts.stopped());
    }

    private static Counts judged(Counts counts, int bad, @Nullable String stopped) {
        return new Counts(
                counts.depth(),
                counts.depthLimit(),
                counts.streak(),
                counts.streakLimit(),
                bad,
                counts.calls(),
                stopped);
    }

    private static ChainEntry gated(ChainEntry now) {
        return now.with(Counters.in(now.counts(), Counters.withoutDepth(Counters.of(now.counts()))));
    }

    @Override
    public Entry test(int maxDepth, int maxDestructive, boolean destructive, boolean approved) {
        return new Admission(maxDepth, maxDestructive, destructive, approved, null)
                .judge(entry.seen().counts());
    }

    @Override
    public Entry enter(
            int maxDepth, int maxDestructive, boolean destructive, boolean approved, @Nullable Change change) {
        Question inFlight = change == null
                ? null
                : Questions.of(
                        change.key(),
                        change.toolName(),
                        change.callId(),
                        change.isJournalled(),
                        entry.now(change.time()) + change.patienceMillis());
        Admission admission = new Admission(maxDepth, maxDestructive, destructive, approved, inFlight);
        entry.change(admission);
        return admission.verdict;
    }

    @Override
    public Entry enterGate() {
        return barred(entry.change(now -> barred(now.counts()) == Entry.ENTERED ? now.with(oneMore(now.counts())) : now)
                .before()
                .counts());
    }

    @Override
    public boolean isSpent() {
        return isSpent(entry.seen().counts());
    }

    @Override
    public void succeeded(boolean verified, @Nullable Change change) {
        entry.record(now -> {
            Counts counts = now.counts();
            ChainEntry next = counts.bad() == 0 ? now : now.with(judged(counts, 0, counts.stopped()));
            next = verified ? gated(next) : next;
            return change == null ? next : Questions.ended(next, change);
        });
    }

    @Override
    public void failed(String what, @Nullable Change change) {
        entry.record(now -> {
            int bad = now.counts().bad() + 1;
            String stopped = now.counts().stopped();
            ChainEntry next = now.with(
                    judged(now.counts(), bad, stopped == null && bad >= BAD_IN_A_ROW ? breakerReason(what) : stopped));
            return change == null ? next : Questions.ended(next, change);
        });
    }

    @Override
    public void withdrawn(Change change) {
        entry.record(now -> Questions.ended(
                now.with(Counters.in(
                        now.counts(), Counters.withdrawn(Counters.of(now.counts()), change.isDestructive()))),
                change));
    }

    @Override
    public void replayed() {
        entry.record(StoredChain::gated);
    }

    @Override
    public void gate() {
        entry.change(StoredChain::gated);
    }

    @Override
    public void checkpoint() {
        entry.change(now -> Questions.none(now.with(Counters.in(now.counts(), Counters.START))));
        own.clear();
    }

    @Override
    public void resume() {
        entry.change(now -> {
            Counts counts = now.counts();
            return Questions.none(now.with(new Counts(
                    counts.depth(), counts.depthLimit(), counts.streak(), counts.streakLimit(), 0, 0, null)));
        });
        own.clear();
    }

    @Override
    public @Nullable String stopped() {
        return entry.look().counts().stopped();
    }

    @Override
    public void look() {
        entry.look();
    }

    @Override
    public void close() {
        entry.pay();
    }

    @Override
    public int depth() {
        return entry.seen().counts().depth();
    }

    @Override
    public void read(String tool, String parameter, @Nullable Object value, Time time) {
        String digest = Reads.digest(id, tool, parameter, value);
        if (digest != null) {
            long at = entry.now(time);
            entry.record(now -> now.with(Reads.with(now.reads(), digest, at)));
        }
    }

    @Override
    public @Nullable Long age(String tool, String parameter, @Nullable Object value, Time time) {
        String digest = Reads.digest(id, tool, parameter, value);
        Long at = digest == null ? null : entry.seen().reads().get(digest);
        return at == null ? null : TimeUnit.MILLISECONDS.toNanos(Math.max(0, entry.now(time) - at));
    }

    @Override
    public void unresolved(CallKey key, Unresolved question) {
        own.putIfAbsent(key.digest(), question);
        Question open = Questions.of(key, question.tool(), question.callId(), question.journalled(), 0);
        entry.record(now -> Questions.asked(now, open));
    }

    @Override
    public void settled(CallKey key) {
        String digest = key.digest();
        own.remove(digest);
        entry.record(now -> Questions.settled(now, digest));
    }

    @Override
    public Collection<Map.Entry<CallKey, Unresolved>> unresolved(Services services) {
        long now = entry.now(services.time());
        Map<CallKey, Unresolved> open = new LinkedHashMap<>();
        for (Question question : entry.seen().questions()) {
            if (!question.live(now)) {
                Unresolved known = own.get(question.digest());
                open.put(
                        question.key(),
                        known != null
                                ? known
                                : new Unresolved(
                                        question.name(),
                                        question.callId(),
                                        question.journalled(),
                                        () -> Questions.isSettled(question, services)));
            }
        }
        return open.entrySet();
    }
}
