package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.ToolCall;
import io.afterproof.runtime.ToolKind;
import io.afterproof.runtime.internal.CallInfo;
import io.afterproof.runtime.internal.Canonical;
import io.afterproof.runtime.internal.ChainScope;
import io.afterproof.runtime.internal.Change;
import io.afterproof.runtime.internal.ThreadContext;
import io.afterproof.runtime.internal.Time;
import org.jspecify.annotations.Nullable;

/** One call: its tool, arguments, chain and key, and how its end is recorded. Confined to one thread at a time. */
final class CallFrame implements CallInfo, Change {
    final ToolGuard guard;
    final Tool tool;
    final @Nullable Object[] arguments;
    final @Nullable ChainScope chain;
    final boolean check;
    final @Nullable Resumed resumed;
    final ToolCall view = new ToolCall(this);
    private final @Nullable Trace trace;
    private @Nullable String callId;
    private @Nullable Fingerprint fingerprint;
    private @Nullable CallKey key;
    private @Nullable Permit permit;
    private boolean entered;
    int attempts;

    CallFrame(ToolGuard guard, @Nullable Object[] arguments) {
        ThreadContext context = ThreadContext.current();
        this.guard = guard;
        this.tool = guard.tool;
        this.arguments = arguments;
        this.check = context.checking();
        this.resumed = guard.tool.kind == ToolKind.MUTATION ? (Resumed) context.takeResumed() : null;
        this.chain = check || resumed != null ? null : context.chain();
        this.trace = check || !guard.isObserved() ? null : new Trace(guard);
    }

    void decided(String by, String decision) {
        if (trace != null) {
            trace.decided(by, decision);
        }
    }

    /** Deadline, stop and arguments; what is asked of these beyond being there may be null. */
    void admit(@Nullable ArgumentCheck arguments) {
        if (chain != null) {
            guard.admit(chain);
        }
        for (int i = 0; i < this.arguments.length; i++) {
            guard.requireArgument(i, this.arguments[i]);
        }
        Violations found = arguments == null ? null : find(arguments);
        if (found != null) {
            throw Refusals.invalid(tool, found);
        }
    }

    private static @Nullable Violations find(ArgumentCheck arguments) {
        try {
            return arguments.check();
        } catch (RuntimeException e) {
            return Violations.unchecked(null, "an argument", e);
        }
    }

    /** Whether neither a chain nor a limit has a say in it. */
    boolean isFree() {
        return chain == null && !guard.isLimited();
    }

    void test(boolean approved) {
        if (chain != null) {
            guard.test(ThreadContext.current(), chain, approved);
        }
    }

    /** Takes a place in the limits, which the end of the call gives back. */
    void acquire() {
        if (!check && guard.isLimited()) {
            guard.acquire();
            permit = new Permit(guard);
        }
    }

    /** Keeps the place in the limits for a tool that may run on when nobody waits for it, until what is returned is run. */
    Runnable occupy() {
        return permit == null ? () -> {} : permit.another();
    }

    /** The last step before the attempts: counts the call in its chain. */
    void enter(boolean approved) {
        if (chain != null) {
            guard.enter(ThreadContext.current(), chain, approved, change());
            entered = true;
            if (trace != null) {
                trace.depth(chain);
            }
        }
    }

    private @Nullable Change change() {
        return tool.kind == ToolKind.MUTATION ? this : null;
    }

    /**
     * Asks a check, in which reads are not the agent's and mutations are refused.
     *
     * @param guard what asks, such as {@code readBack}
     * @param name the check
     */
    Verdict ask(String guard, String name, Requirement requirement) {
        return ask(guard, name, (nothing, view) -> requirement.check(view), null);
    }

    /** The same for a check that is given the tool's result. */
    @SuppressWarnings("NullAway") // null is what the tool returned, or a check gets that can do without
    <R> Verdict ask(String guard, String name, Check<R> check, @Nullable R result) {
        ThreadContext context = ThreadContext.current();
        Verdict verdict;
        context.beginCheck();
        try {
            verdict = check.check(result, view);
        } catch (Throwable e) {
            verdict = Exceptions.unknown(e);
        } finally {
            context.endCheck();
        }
        if (trace != null) {
            trace.decided(guard + " " + name, verdict.isConfirmed() ? "CONFIRMED" : masked(verdict.toString()));
        }
        return verdict;
    }

    /** A text without the sensitive arguments that whoever wrote it may have put into it. */
    String masked(String text) {
        String masked = text;
        for (int i = 0; i < arguments.length; i++) {
            String secret = String.valueOf(arguments[i]);
            if (arguments[i] != null && tool.isSensitive(i) && !secret.isBlank()) {
                masked = masked.replace(secret, Canonical.hashed(arguments[i]));
            }
        }
        return masked;
    }

    /** Reads on behalf of the call: not the agent's read either. */
    <T> @Nullable T read(Source<T> source) throws Throwable {
        ThreadContext context = ThreadContext.current();
        context.beginCheck();
        try {
            return source.read(view);
        } finally {
            context.endCheck();
        }
    }

    Fingerprint fingerprint() {
        Fingerprint known = fingerprint;
        if (known == null) {
            known = Keys.fingerprint(tool, tool.withoutInjected(arguments));
            fingerprint = known;
        }
        return known;
    }

    /** Whether no other call can have the same key. */
    boolean isAlone() {
        return chain == null && !tool.keyed;
    }

    @Override
    public CallKey key() {
        CallKey known = key;
        if (known == null) {
            known = Keys.of(this);
            key = known;
        }
        return known;
    }

    @Override
    public String toolName() {
        return tool.name();
    }

    @Override
    public boolean isJournalled() {
        return guard.services.journal().isDurable();
    }

    @Override
    public boolean isDestructive() {
        return tool.destructive;
    }

    @Override
    public long patienceMillis() {
        return tool.patienceMillis();
    }

    @Override
    public Time time() {
        return guard.services.time();
    }

    @Override
    public String callId() {
        String known = callId;
        if (known == null) {
            known = ChainScope.newId();
            callId = known;
        }
        return known;
    }

    /** The attempt did not end with a result. */
    void attemptFailed(Throwable failure) {
        if (trace != null) {
            trace.decided("attempt " + attempts, NoEffect.describe(failure));
        }
    }

    /** A call that was not let through. */
    GuardException refused(GuardException refusal) {
        decided("refused", refusal.getClass().getSimpleName());
        if (entered && chain != null && tool.kind == ToolKind.MUTATION) {
            chain.state().withdrawn(this);
        }
        end(Outcome.REFUSED, refusal.effect(), false, refusal);
        return refusal;
    }

    /**
     * A call that is answered with the recorded outcome of an earlier one; if that was verified, it is a gate like the
     * first.
     *
     * @param lost what the caller gets where the result is lost, or null
     */
    void replayed(boolean verified, @Nullable Throwable lost) {
        if (chain != null && verified) {
            chain.state().replayed();
        }
        end(Outcome.CONFIRMED, Effect.HAPPENED, true, lost);
    }

    /** A call that was left open, about which something is known now. */
    void settled(Outcome outcome, Effect effect, String why) {
        decided("recovery", why);
        end(outcome, effect, false, null);
    }

    void succeeded(Outcome outcome, Effect effect, boolean verified, @Nullable Throwable lost) {
        if (chain != null) {
            chain.state().succeeded(verified, change());
        }
        end(outcome, effect, false, lost);
    }

    void failed(Outcome outcome, Effect effect, Throwable failure) {
        if (chain != null) {
            guard.recordFailure(chain, failure, change());
        }
        end(outcome, effect, false, failure);
    }

    private void end(Outcome outcome, Effect effect, boolean replayed, @Nullable Throwable failure) {
        if (permit != null) {
            permit.run();
            permit = null;
        }
        if (trace != null) {
            trace.end(callId(), chain, arguments, outcome, effect, attempts, replayed, failure);
        }
    }

    @Override
    public String idempotencyKey() {
        return key().digest();
    }

    @Override
    public String chainId() {
        return chain == null ? callId() : chain.id();
    }

    @Override
    public int attempt() {
        return Math.max(1, attempts);
    }

    @Override
    public CallInfo snapshot() {
        return new Snapshot(this, attempt());
    }

    /** The key is computed when it is asked for; the attempt may have gone on by then. */
    private record Snapshot(CallFrame call, int attempt) implements CallInfo {
        @Override
        public String idempotencyKey() {
            return call.idempotencyKey();
        }

        @Override
        public String chainId() {
            return call.chainId();
        }

        @Override
        public CallInfo snapshot() {
            return this;
        }
    }
}
