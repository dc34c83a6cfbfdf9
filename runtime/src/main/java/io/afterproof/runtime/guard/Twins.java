package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.Outcome;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Earlier calls with the same key: replayed when finished, waited for when running, found out about when unknown. */
final class Twins<R> {
    private final CallFrame call;
    private final Mutation<R> mutation;
    private final Ledger ledger;
    private Verdict seen = Verdict.unknown("nobody looked");

    /** The answer of an earlier call: its result, or what the caller gets instead. */
    record Answer<R>(@Nullable R result, @Nullable GuardException failure) {}

    Twins(CallFrame call, Mutation<R> mutation, Ledger ledger) {
        this.call = call;
        this.mutation = mutation;
        this.ledger = ledger;
    }

    /** What an earlier call answers for this one; null if this one has to run. */
    @Nullable
    Answer<R> lookUp() {
        JournalEntry twin = ledger.find();
        if (twin == null) {
            return null;
        }
        if (!twin.fingerprint().matches(call.fingerprint())) {
            throw Refusals.keyReused(call.tool);
        }
        if (twin.live(ledger.now())) {
            throw Refusals.inProgress(call.tool);
        }
        return switch (twin.state()) {
            case FAILED -> null;
            case RESERVED -> twin.mayHaveBeenSent() ? resolve(twin) : null;
            case VERIFIED -> call.tool.keyed || ledger.replayable() ? finished(twin) : told(twin);
            case SUCCEEDED -> mutation.readBack() == null ? finished(twin) : resolve(twin);
            case DIVERGED -> ledger.replayable() ? resolve(twin) : null;
            case SENT, UNKNOWN, UNVERIFIED, VERIFYING -> resolve(twin);
            case HUMAN -> throw Failures.unknown(call.tool, "a person has to find out", null);
        };
    }

    private @Nullable Answer<R> finished(JournalEntry twin) {
        return ledger.replayable() ? replay(twin, twin.state() == CallState.VERIFIED) : null;
    }

    /** A finished row of a change that is not deduplicated is one that a recovery or a person settled: it is told once. */
    private Answer<R> told(JournalEntry twin) {
        Answer<R> answer = replay(twin, true);
        ledger.settle(CallState.VERIFIED);
        return answer;
    }

    /** One look at a call that was left open. */
    boolean settles() {
        try {
            JournalEntry open = ledger.find();
            if (open == null || open.state() == CallState.VERIFIED || open.state() == CallState.FAILED) {
                return true;
            }
            if (open.live(ledger.now()) || open.state() == CallState.HUMAN) {
                return false;
            }
            return isUnsent(open) ? ledger.settle(CallState.FAILED) : isSettled(open, find(open));
        } catch (GuardException journalDown) {
            return false;
        }
    }

    /** The same for a call of another process, if the arguments in the journal are those of its key. */
    boolean settlesResumed(Resumed resumed) {
        return call.key().digest().equals(resumed.call.digest()) && settles();
    }

    /** Whether its owner was lost before the first send; settling it bars an owner that comes back. */
    private static boolean isUnsent(JournalEntry open) {
        return open.state() == CallState.RESERVED && open.epoch() == 1;
    }

    private static boolean isSettled(JournalEntry open, Finding finding) {
        return switch (finding) {
            case HAPPENED, DID_NOT_HAPPEN -> true;
            case DIVERGED -> open.hasResult();
            case OPEN -> false;
        };
    }

    enum Finding {
        HAPPENED,
        DID_NOT_HAPPEN,
        DIVERGED,
        OPEN
    }

    private @Nullable Answer<R> resolve(JournalEntry twin) {
        return switch (find(twin)) {
            case HAPPENED -> replay(twin, true);
            case DID_NOT_HAPPEN -> null;
            case DIVERGED -> {
                GuardException still = Failures.notVerified(call, mutation.readBackName(), seen, null);
                call.failed(Outcome.UNKNOWN, Effect.UNKNOWN, still);
                yield new Answer<>(null, still);
            }
            case OPEN -> {
                if (mayRepeat(twin)) {
                    yield null;
                }
                throw Failures.unknown(call.tool, "reading back its earlier attempt does not say", null);
            }
        };
    }

    boolean mayRepeat(JournalEntry twin) {
        if (twin.hasResult()) {
            return false; // it was answered: only the read-back is missing
        }
        return Absence.isRepeatHarmless(call.tool, ledger.ageMillis());
    }

    /** What the last look said. */
    Verdict seen() {
        return seen;
    }

    /** Looks once, as the only one who does. */
    Finding find(JournalEntry open) {
        if (!ledger.verifying()) {
            return Finding.OPEN;
        }
        CallTexts.Recorded recorded = ledger.resultOf(open);
        @SuppressWarnings("unchecked") // the journal keeps what this tool returned
        R result = (R) recorded.value();
        long sinceSend =
                ledger.now() - open.sentAt(); // what lands while the look takes place may be missing in its answer
        seen = mutation.readBack(call, recorded.kept(), result);
        Finding finding = judge(open, seen, TimeUnit.MILLISECONDS.toNanos(sinceSend));
        ledger.note(call.masked(Checks.reason(seen)));
        ledger.settle(
                switch (finding) {
                    case HAPPENED -> CallState.VERIFIED;
                    case DID_NOT_HAPPEN -> CallState.FAILED;
                    case DIVERGED -> CallState.DIVERGED;
                    case OPEN -> open.hasResult() ? CallState.UNVERIFIED : CallState.UNKNOWN;
                });
        if (call.chain != null && isSettled(open, finding)) {
            call.chain.state().settled(call.key());
        }
        return finding;
    }

    private Finding judge(JournalEntry open, Verdict verdict, long sinceSend) {
        return switch (verdict.kind()) {
            case CONFIRMED -> Finding.HAPPENED;
            case UNKNOWN -> Finding.OPEN;
            case DIFFERS -> Finding.DIVERGED;
            case ABSENT -> {
                if (open.hasResult()) {
                    yield Finding.DIVERGED;
                }
                yield Absence.isConclusive(call.tool, verdict, sinceSend, ledger.ageMillis())
                        ? Finding.DID_NOT_HAPPEN
                        : Finding.OPEN;
            }
        };
    }

    private Answer<R> replay(JournalEntry twin, boolean verified) {
        call.decided("journal", "replayed");
        CallTexts.Recorded recorded = ledger.resultOf(twin);
        if (recorded.kept() || mutation.isVoid()) {
            @SuppressWarnings("unchecked") // the journal keeps what this tool returned
            R result = (R) recorded.value();
            call.replayed(verified, null);
            return new Answer<>(result, null);
        }
        R recovered = null;
        Throwable why = null;
        try {
            recovered = mutation.recovered(call);
        } catch (Throwable e) {
            why = e;
        }
        GuardException lost = recovered == null ? Failures.resultLost(call.tool, why) : null;
        call.replayed(verified, lost);
        return new Answer<>(recovered, lost);
    }
}
