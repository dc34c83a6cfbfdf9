package io.afterproof.runtime.guard;

import io.afterproof.Dedupe;
import io.afterproof.Verdict;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.DeadlineExceeded;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.Outcome;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a mutation goes on: what became of each attempt is found out before another one is made. The states are those of
 * {@link CallState}.
 */
final class MutationPlan<R> implements Plan<R> {
    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private final CallFrame call;
    private final Mutation<R> mutation;
    private final Ledger ledger;
    private boolean returned;
    private @Nullable R result;
    private @Nullable Throwable thrown;
    private @Nullable Violations malformed;
    private long sentAt;
    private boolean looking;
    private long lookingSince;
    private long lookedAfter;
    private long paused;
    private long pauseNanos;
    private Step afterPause = Step.LOOK;
    private boolean pausesOver;
    private boolean earlierOpen;
    private @Nullable Throwable failure;
    private Outcome outcome = Outcome.CONFIRMED;
    private Effect effect = Effect.HAPPENED;
    private boolean verified;
    private boolean refused;

    MutationPlan(CallFrame call, Mutation<R> mutation, Ledger ledger) {
        this.call = call;
        this.mutation = mutation;
        this.ledger = ledger;
        this.earlierOpen = ledger.repeats();
    }

    @Override
    public CallFrame call() {
        return call;
    }

    @Override
    public Step sending() {
        if (!ledger.sent()) {
            RuntimeException down = ledger.down();
            if (earlierOpen) {
                return leaveOpen("its next attempt could not be recorded", down, CallState.UNKNOWN);
            }
            refused = call.attempts == 0;
            return fail(
                    down == null ? Refusals.inProgress(call.tool) : Refusals.journalDown(call.tool, down),
                    refused ? Outcome.REFUSED : Outcome.FAILED,
                    Effect.NONE);
        }
        call.attempts++;
        sentAt = nanos();
        looking = false;
        paused = 0;
        return Step.SEND;
    }

    @Override
    public Step returned(@Nullable R value) {
        malformed = mutation.malformed(value);
        if (malformed != null) {
            return unanswered(Failures.invalidResult(call.tool, Effect.UNKNOWN, malformed), false);
        }
        returned = true;
        result = value;
        if (!ledger.returned(value)) {
            return leaveOpen("its result could not be recorded", ledger.down(), CallState.UNKNOWN);
        }
        return mutation.readBack() == null ? recorded(CallState.SUCCEEDED, "it answered") : Step.LOOK;
    }

    @Override
    public Step threw(Throwable failure) {
        malformed = null;
        return unanswered(failure, NoEffect.isProvedBy(call.tool, failure));
    }

    @Override
    public Step neverBegan(GuardException attempt) {
        malformed = null;
        return unanswered(attempt, true);
    }

    /**
     * Nothing came back, or nothing that is good for anything.
     *
     * @param without whether that proves that this attempt had no effect
     */
    private Step unanswered(Throwable failure, boolean without) {
        call.attemptFailed(failure);
        thrown = failure;
        if (!earlierOpen && without) {
            return retry(true) ? Step.PAUSE : failWithout(failure);
        }
        ledger.settle(CallState.UNKNOWN);
        if (mutation.readBack() != null) {
            return Step.LOOK;
        }
        if (repeatIsHarmless() && retry(false)) {
            return Step.PAUSE;
        }
        return leaveOpen(
                "it " + NoEffect.describe(failure) + ", and there is no way to read it back",
                failure,
                repeatIsHarmless() ? CallState.UNKNOWN : CallState.HUMAN);
    }

    @Override
    public Step look() {
        if (!looking) {
            looking = true;
            lookingSince = call.tool.withinNanos == 0 ? sentAt : nanos(); // one look needs no clock
            if (!returned) {
                ledger.verifying();
            }
        }
        if (!returned) {
            lookedAfter =
                    sinceSend(nanos()); // a change that lands while the look takes place may be missing in its answer
        }
        Verdict verdict = mutation.readBack(call, returned, result);
        if (verdict.isConfirmed()) {
            return confirmed();
        }
        long patience = patience();
        if (patience <= 0) {
            return returned ? notSeen(verdict) : conclude(verdict);
        }
        if (!pausesOver && fits(patience)) {
            afterPause = Step.LOOK;
            return Step.PAUSE;
        }
        Verdict cutShort = Verdict.unknown("it was cut short, and until then it said: " + Checks.reason(verdict));
        return returned ? notSeen(cutShort) : conclude(cutShort);
    }

    /** How much longer the change may still come into view, or land. */
    private long patience() {
        long now = nanos();
        long view = call.tool.withinNanos - Math.max(now - lookingSince, paused);
        return returned ? view : Math.max(view, call.tool.settleNanos - lookedAfter);
    }

    private boolean fits(long patience) {
        long pause = Math.max(SHORTEST_PAUSE, Math.min(patience, call.tool.everyNanos));
        pauseNanos = pause;
        return call.chain == null || pause < call.chain.remainingNanos(call.guard.services.time());
    }

    // An injected clock may stand still while the guard sleeps: then what it slept is the time that passed.
    private long sinceSend(long now) {
        return Math.max(now - sentAt, paused);
    }

    private Step confirmed() {
        verified = true;
        if (!returned && !mutation.isVoid()) {
            return recover();
        }
        return recorded(CallState.VERIFIED, "it was read back");
    }

    /** What is returned is what the journal would answer from now on. */
    private Step recorded(CallState state, String known) {
        return ledger.settle(state) || !ledger.outlives()
                ? Step.DONE
                : leaveOpen(known + ", but its result could not be recorded", ledger.down(), CallState.UNKNOWN);
    }

    private Step recover() {
        Throwable why = thrown;
        try {
            result = mutation.recovered(call);
        } catch (Throwable e) {
            why = e;
        }
        if (result == null) {
            ledger.settle(CallState.VERIFIED);
            Throwable lost = malformed == null
                    ? Failures.resultLost(call.tool, why)
                    : Failures.invalidResult(call.tool, Effect.HAPPENED, malformed);
            return fail(lost, Outcome.CONFIRMED, Effect.HAPPENED);
        }
        ledger.recovered(result);
        return recorded(CallState.VERIFIED, "it was read back");
    }

    /** The tool claims success, but the change does not show. */
    private Step notSeen(Verdict verdict) {
        if (verdict.kind() == Verdict.Kind.UNKNOWN) {
            return leaveOpen("reading it back was not possible, " + Checks.reason(verdict), null, CallState.UNVERIFIED);
        }
        return diverged(verdict);
    }

    private Step diverged(Verdict verdict) {
        ledger.note(call.masked(Checks.reason(verdict)));
        ledger.settle(CallState.DIVERGED);
        if (!returned) {
            mutation.leaveOpen(); // it may still land
        }
        return fail(
                Failures.notVerified(call, mutation.readBackName(), verdict, thrown), Outcome.UNKNOWN, Effect.UNKNOWN);
    }

    /** The tool did not answer, and this is the last look for now. */
    private Step conclude(Verdict verdict) {
        boolean conclusive = Absence.isConclusive(call.tool, verdict, lookedAfter, ledger.ageMillis());
        if (!Checks.showsAnother(verdict) && (conclusive || repeatIsHarmless()) && retry(conclusive)) {
            return Step.PAUSE;
        }
        if (conclusive) {
            return failWithout(Objects.requireNonNull(thrown));
        }
        if (verdict.kind() == Verdict.Kind.DIFFERS) {
            return diverged(verdict);
        }
        return leaveOpen(
                "it " + NoEffect.describe(thrown) + ", and reading it back says " + Checks.reason(verdict),
                thrown,
                CallState.UNKNOWN);
    }

    private boolean repeatIsHarmless() {
        return Absence.isRepeatHarmless(call.tool, ledger.ageMillis());
    }

    /**
     * Reserves one more attempt, if policy, deadline and journal allow it.
     *
     * @param proved whether it is known that no attempt so far had its effect
     */
    private boolean retry(boolean proved) {
        long pause = pausesOver
                ? -1
                : call.guard.pauseBeforeRetry(call.attempts, Objects.requireNonNull(thrown), call.chain);
        if (pause < 0 || !ledger.again(proved && call.tool.dedupe != Dedupe.REMOTE)) {
            return false;
        }
        earlierOpen = !proved;
        pauseNanos = pause;
        afterPause = Step.SEND;
        return true;
    }

    private Step failWithout(Throwable proof) {
        ledger.settle(CallState.FAILED);
        return fail(withoutEffect(proof), Outcome.FAILED, Effect.NONE);
    }

    /** What was thrown when nobody knew yet that nothing had happened. */
    private Throwable withoutEffect(Throwable proof) {
        if (malformed != null) {
            return Failures.invalidResult(call.tool, Effect.NONE, malformed);
        }
        return proof instanceof DeadlineExceeded ? Failures.timeout(call.tool, Effect.NONE, proof.getCause()) : proof;
    }

    private Step leaveOpen(String why, @Nullable Throwable cause, CallState state) {
        String known = call.masked(why);
        ledger.note(known);
        ledger.settle(state);
        mutation.leaveOpen();
        return fail(Failures.unknown(call.tool, known, cause), Outcome.UNKNOWN, Effect.UNKNOWN);
    }

    private Step fail(Throwable failure, Outcome outcome, Effect effect) {
        this.failure = failure;
        this.outcome = outcome;
        this.effect = effect;
        return Step.FAIL;
    }

    private long nanos() {
        return call.guard.services.time().nanos();
    }

    @Override
    public long pauseNanos() {
        return pauseNanos;
    }

    @Override
    public Step paused() {
        paused += pauseNanos;
        return afterPause;
    }

    @Override
    public Step interrupted() {
        pausesOver = true;
        if (afterPause == Step.SEND) {
            if (earlierOpen) {
                return leaveOpen("the caller was interrupted before its next attempt", thrown, CallState.UNKNOWN);
            }
            ledger.settle(CallState.FAILED); // reserved, and nothing was sent
            return fail(Objects.requireNonNull(thrown), Outcome.FAILED, Effect.NONE);
        }
        return Step.LOOK;
    }

    @Override
    public @Nullable R result() {
        return result;
    }

    @Override
    public Throwable failure() {
        return Objects.requireNonNull(failure);
    }

    @Override
    public void end() {
        if (refused) {
            call.refused((GuardException) failure());
        } else if (outcome == Outcome.CONFIRMED) {
            if (earlierOpen && call.chain != null) {
                call.chain.state().settled(call.key());
            }
            call.succeeded(outcome, effect, verified, failure);
        } else {
            call.failed(outcome, effect, failure());
        }
    }
}
