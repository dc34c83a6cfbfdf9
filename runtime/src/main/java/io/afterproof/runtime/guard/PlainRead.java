package io.afterproof.runtime.guard;

import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.internal.CallInfo;
import io.afterproof.runtime.internal.ChainScope;
import io.afterproof.runtime.internal.ThreadContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A guarded call of a read that needs nothing but its arguments, the chain's rules, retries and limits. The objects are
 * kept by their thread and used again, so that a healthy call allocates nothing.
 */
public final class PlainRead implements CallInfo {
    private final ThreadContext context;
    private final List<@Nullable Object> arguments = new ArrayList<>();
    private @Nullable PlainRead nextSpare;
    private @Nullable ToolGuard guard;
    private @Nullable ChainScope chain;
    private @Nullable CallInfo outer;
    private @Nullable Trace trace;
    private @Nullable String callId;
    private int argumentCount;
    private int attempts;
    private boolean check;
    private boolean limited;
    private boolean malformed;

    private PlainRead(ThreadContext context) {
        this.context = context;
    }

    static PlainRead open(ToolGuard guard) {
        ThreadContext context = ThreadContext.current();
        PlainRead call = (PlainRead) context.spare();
        if (call == null) {
            call = new PlainRead(context);
        } else {
            context.spare(call.nextSpare);
        }
        call.begin(guard);
        return call;
    }

    private void begin(ToolGuard next) {
        guard = next;
        check = context.checking();
        chain = check ? null : context.chain();
        trace = check || !next.isObserved() ? null : new Trace(next);
        argumentCount = 0;
        attempts = 0;
        malformed = false;
        if (chain != null) {
            try {
                next.admit(chain);
            } catch (GuardException refusal) {
                throw refused(refusal);
            }
        }
    }

    /** The next argument. */
    public PlainRead argument(@Nullable Object value) {
        if (value == null) {
            try {
                guard().requireArgument(argumentCount, null);
            } catch (GuardException refusal) {
                throw refused(refusal);
            }
        }
        if (trace != null) {
            keep(value);
        }
        argumentCount++;
        return this;
    }

    /** The next argument. */
    public PlainRead argument(boolean value) {
        if (trace != null) {
            keep(value);
        }
        argumentCount++;
        return this;
    }

    /** The next argument. */
    public PlainRead argument(byte value) {
        if (trace != null) {
            keep(value);
        }
        argumentCount++;
        return this;
    }

    /** The next argument. */
    public PlainRead argument(char value) {
        if (trace != null) {
            keep(value);
        }
        argumentCount++;
        return this;
    }

    /** The next argument. */
    public PlainRead argument(short value) {
        if (trace != null) {
            keep(value);
        }
        argumentCount++;
        return this;
    }

    /** The next argument. */
    public PlainRead argument(int value) {
        if (trace != null) {
            keep(value);
        }
        argumentCount++;
        return this;
    }

    /** The next argument. */
    public PlainRead argument(long value) {
        if (trace != null) {
            keep(value);
        }
        argumentCount++;
        return this;
    }

    /** The next argument. */
    public PlainRead argument(float value) {
        if (trace != null) {
            keep(value);
        }
        argumentCount++;
        return this;
    }

    /** The next argument. */
    public PlainRead argument(double value) {
        if (trace != null) {
            keep(value);
        }
        argumentCount++;
        return this;
    }

    private void keep(@Nullable Object value) {
        arguments.add(value);
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
        ToolGuard current = guard();
        if (!check) {
            try {
                if (current.isLimited()) {
                    if (chain != null) {
                        current.test(context, chain, false);
                    }
                    current.acquire();
                    limited = true;
                }
                if (chain != null) {
                    current.enter(context, chain, false, null);
                    if (trace != null) {
                        trace.depth(chain);
                    }
                }
            } catch (GuardException refusal) {
                throw refused(refusal);
            }
        }
        outer = context.call(this);
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
            malformed = true;
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
        ToolGuard current = guard();
        if (malformed) {
            failed(failure);
            return false;
        }
        if (trace != null) {
            trace.decided("attempt " + attempts, NoEffect.describe(failure));
        }
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
        if (trace != null) {
            trace.decided("refused", refusal.getClass().getSimpleName());
        }
        attempts = 0;
        end(Outcome.REFUSED, refusal);
        return refusal;
    }

    private void end(Outcome outcome, @Nullable Throwable failure) {
        ToolGuard ended = guard();
        if (limited) {
            limited = false;
            ended.release();
        }
        if (trace != null) {
            trace.end(callId(), chain, arguments.toArray(), outcome, Effect.NONE, attempts, false, failure);
            trace = null;
            arguments.clear();
        }
        guard = null;
        chain = null;
        outer = null;
        callId = null;
        nextSpare = (PlainRead) context.spare();
        context.spare(this);
    }

    private ToolGuard guard() {
        return Objects.requireNonNull(guard);
    }

    private String callId() {
        String known = callId;
        if (known == null) {
            known = ChainScope.newId();
            callId = known;
        }
        return known;
    }

    /** A read has no effect to be keyed: it is its own. */
    @Override
    public String idempotencyKey() {
        return callId();
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
        return new Snapshot(idempotencyKey(), chainId(), attempt());
    }

    private record Snapshot(String idempotencyKey, String chainId, int attempt) implements CallInfo {
        @Override
        public CallInfo snapshot() {
            return this;
        }
    }
}
