package io.afterproof.runtime.guard;

import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.internal.CallInfo;
import io.afterproof.runtime.internal.ChainScope;
import io.afterproof.runtime.internal.Sha256;
import io.afterproof.runtime.internal.ThreadContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A guarded call of a read that needs nothing but its arguments, the chain's rules, retries and limits. The objects are
 * kept by their thread and used again, so that a healthy call allocates nothing.
 *
 * <p>Each of them knows the one for a call inside it, and the thread the outermost that is free. What only some calls have
 * is kept in {@link Extras}: what an ordinary call does not write costs it nothing, and what it does not ask for leaves its
 * machine code small enough to be inlined.
 */
public final class PlainRead implements CallInfo {
    private final ThreadContext context;
    private @Nullable PlainRead inner;
    private @Nullable ToolGuard guard;
    private @Nullable ChainScope chain;
    private @Nullable CallInfo outer;
    private @Nullable Extras spareExtras;
    private @Nullable Extras extras;
    private int attempts;

    private PlainRead(ThreadContext context) {
        this.context = context;
    }

    static PlainRead open(ToolGuard guard) {
        ThreadContext context = ThreadContext.current();
        PlainRead call = (PlainRead) context.spare();
        if (call == null) {
            call = new PlainRead(context);
        }
        PlainRead inner = call.inner;
        context.spare(inner == null ? call.grow() : inner);
        call.begin(guard, context.checking() ? null : context.chain());
        return call;
    }

    private PlainRead grow() {
        PlainRead next = new PlainRead(context);
        inner = next;
        return next;
    }

    private void begin(ToolGuard next, @Nullable ChainScope current) {
        guard = next;
        if (!next.isPlain() && !context.checking()) {
            extras().begin(next);
        }
        if (current != null) {
            chain = current;
            try {
                next.admit(current);
            } catch (GuardException refusal) {
                throw refused(refusal);
            }
        }
    }

    private Extras extras() {
        if (extras == null) {
            if (spareExtras == null) {
                spareExtras = new Extras();
            }
            extras = spareExtras;
        }
        return extras;
    }

    /** The next argument. */
    public PlainRead argument(int index, @Nullable Object value) {
        if (value == null) {
            try {
                guard().requireArgument(index, null);
            } catch (GuardException refusal) {
                throw refused(refusal);
            }
        }
        if (extras != null) {
            extras.keep(value);
        }
        return this;
    }

    /** The next argument. */
    public PlainRead argument(int index, boolean value) {
        if (extras != null) {
            extras.keep(value);
        }
        return this;
    }

    /** The next argument. */
    public PlainRead argument(int index, byte value) {
        if (extras != null) {
            extras.keep(value);
        }
        return this;
    }

    /** The next argument. */
    public PlainRead argument(int index, char value) {
        if (extras != null) {
            extras.keep(value);
        }
        return this;
    }

    /** The next argument. */
    public PlainRead argument(int index, short value) {
        if (extras != null) {
            extras.keep(value);
        }
        return this;
    }

    /** The next argument. */
    public PlainRead argument(int index, int value) {
        if (extras != null) {
            extras.keep(value);
        }
        return this;
    }

    /** The next argument. */
    public PlainRead argument(int index, long value) {
        if (extras != null) {
            extras.keep(value);
        }
        return this;
    }

    /** The next argument. */
    public PlainRead argument(int index, float value) {
        if (extras != null) {
            extras.keep(value);
        }
        return this;
    }

    /** The next argument. */
    public PlainRead argument(int index, double value) {
        if (extras != null) {
            extras.keep(value);
        }
        return this;
    }

    /** Refuses the call if anything is malformed about its arguments. */
    public PlainRead validate(@Nullable Violations found) {
        if (found != null) {
            throw refused(Refusals.invalid(guard().tool, found));
        }
        return this;
    }

    /** Lets the call in, or refuses it. */
    public PlainRead enter() {
        ThreadContext thread = context;
        ToolGuard current = guard();
        ChainScope scope = chain;
        try {
            Extras own = extras;
            if (own != null) {
                own.acquire(current, thread, scope);
            }
            if (scope != null) {
                current.enterRead(thread, scope);
                if (own != null) {
                    own.depth(scope);
                }
            }
        } catch (GuardException refusal) {
            throw refused(refusal);
        }
        outer = thread.call(this);
        attempts = 1;
        return this;
    }

    /** The tool returned. */
    public void returned() {
        context.call(outer);
        if (chain != null) {
            chain.state().succeeded(false, null);
        }
        end(Outcome.OK, null);
    }

    /** The tool returned; throws if anything is malformed about its result. */
    public void returned(@Nullable Violations found) {
        if (found != null) {
            extras().malformed();
            throw Failures.invalidResult(guard().tool, Effect.NONE, found);
        }
        returned();
    }

    /** The tool threw, and is not tried again. */
    public void failed(Throwable failure) {
        context.call(outer);
        ToolGuard current = guard();
        if (chain != null) {
            current.recordFailure(chain, failure, null);
        }
        end(Outcome.FAILED, failure);
    }

    /** The tool threw; true, after a pause, if it is to be tried again. */
    public boolean retries(Throwable failure) {
        if (extras != null) {
            if (extras.isMalformed()) {
                failed(failure);
                return false;
            }
            extras.decided("attempt " + attempts, NoEffect.describe(failure));
        }
        ToolGuard current = guard();
        long pause = current.pauseBeforeRetry(attempts, failure, chain);
        if (pause < 0) {
            failed(failure);
            return false;
        }
        try {
            current.services.sleeper().sleep(Duration.ofNanos(pause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(failure);
            return false;
        }
        attempts++;
        return true;
    }

    private GuardException refused(GuardException refusal) {
        attempts = 0;
        if (extras != null) {
            extras.decided("refused", refusal.getClass().getSimpleName());
        }
        end(Outcome.REFUSED, refusal);
        return refusal;
    }

    /** Leaves nothing of the call behind. */
    private void end(Outcome outcome, @Nullable Throwable failure) {
        if (extras != null) {
            extras.end(guard(), this, chain, outcome, failure);
            extras = null;
        }
        guard = null;
        chain = null;
        outer = null;
        context.spare(this);
    }

    private ToolGuard guard() {
        return Objects.requireNonNull(guard);
    }

    private String callId() {
        return extras().callId();
    }

    @Override
    public String idempotencyKey() {
        return snapshot().idempotencyKey();
    }

    @Override
    public String chainId() {
        return chain == null ? callId() : chain.id();
    }

    @Override
    public int attempt() {
        return attempts;
    }

    @Override
    public CallInfo snapshot() {
        return new Snapshot(callId(), chainId(), attempt());
    }

    private record Snapshot(String callId, String chainId, int attempt) implements CallInfo {
        /** A read has no effect to be keyed: each is its own. */
        @Override
        public String idempotencyKey() {
            return Sha256.hex(callId.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public CallInfo snapshot() {
            return this;
        }
    }
}
