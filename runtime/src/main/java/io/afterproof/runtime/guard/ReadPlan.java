package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.ToolKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a read goes on: retries, then the checks of its result, or its fallback. */
final class ReadPlan<R> implements Plan<R> {
    private final CallFrame call;
    private final Read<R> read;
    private long pauseNanos;
    private @Nullable R result;
    private @Nullable Throwable failure;
    private boolean degraded;

    ReadPlan(CallFrame call, Read<R> read) {
        this.call = call;
        this.read = read;
    }

    @Override
    public CallFrame call() {
        return call;
    }

    @Override
    public Step sending() {
        call.attempts++;
        return Step.SEND;
    }

    @Override
    public Step returned(@Nullable R value) {
        failure = read.examine(value);
        result = value;
        return failure == null ? Step.DONE : Step.FAIL;
    }

    @Override
    public Step threw(Throwable thrown) {
        call.attemptFailed(thrown);
        failure = thrown;
        long pause = call.guard.pauseBeforeRetry(call.attempts, thrown, call.chain);
        if (pause >= 0) {
            pauseNanos = pause;
            return Step.PAUSE;
        }
        return giveUp(thrown);
    }

    @Override
    public Step neverBegan(GuardException attempt) {
        return threw(attempt);
    }

    private Step giveUp(Throwable thrown) {
        Source<? extends R> fallback = read.fallback();
        if (fallback == null || !(thrown instanceof Exception) || call.tool.set.tolerates(thrown)) {
            return Step.FAIL;
        }
        try {
            result = call.read(fallback);
            GuardException malformed = read.malformed(result);
            if (malformed != null) {
                throw malformed;
            }
            degraded = true;
            failure = null;
            call.decided("fallback", "used");
            return Step.DONE;
        } catch (Throwable e) {
            thrown.addSuppressed(e);
            call.decided("fallback", "failed");
            return Step.FAIL;
        }
    }

    @Override
    public Step look() {
        throw new IllegalStateException("a read is not read back");
    }

    @Override
    public long pauseNanos() {
        return pauseNanos;
    }

    @Override
    public Step paused() {
        return Step.SEND;
    }

    @Override
    public Step interrupted() {
        return giveUp(failure());
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
        if (failure != null) {
            call.failed(Outcome.FAILED, Effect.NONE, failure);
            return;
        }
        boolean verified = read.isVerified() && !degraded;
        if (call.tool.kind == ToolKind.GATE) {
            verified = Checks.verdictOf(result).isConfirmed();
        }
        if (!degraded) {
            read.recordEntities(call);
        }
        call.succeeded(Outcome.OK, Effect.NONE, verified, null);
    }

    static Verdict equality(@Nullable Object one, @Nullable Object other) {
        return Objects.deepEquals(one, other) ? Verdict.confirmed() : Verdict.differs(one, other);
    }
}
