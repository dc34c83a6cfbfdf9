package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.ToolKind;
import io.afterproof.runtime.internal.CallInfo;
import io.afterproof.runtime.internal.ChainScope;
import io.afterproof.runtime.internal.ChainState;
import io.afterproof.runtime.internal.Change;
import io.afterproof.runtime.internal.Services;
import io.afterproof.runtime.internal.ThreadContext;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One guarded tool: what all its calls share, and the rules of the chain they run in. Thread-safe. */
final class ToolGuard {
    static {
        // HotSpot inlines no method whose signature names a class that was never loaded, even if only null is passed.
        Stream.of(ChainScope.class, Change.class, Violations.class, ArgumentCheck.class)
                .forEach(Objects::requireNonNull);
    }

    final Tool tool;
    final Services services;
    private final @Nullable Supplier<Verdict> gate;
    private final Limiter ofSet;
    private final Limiter ofTool;
    private final int maxDepth;
    private final int maxDestructive;
    private final boolean isGate;
    private final boolean destructive;
    private final boolean observed;
    private final boolean limited;
    private final boolean plain;
    private final CallTexts texts;

    ToolGuard(Tool tool, Services services, @Nullable Supplier<Verdict> gate, Limiter ofSet) {
        this.tool = tool;
        this.services = services;
        this.gate = gate;
        this.ofSet = ofSet;
        this.ofTool = new Limiter(tool.quota, services.time());
        this.maxDepth = tool.set.maxDepth();
        this.maxDestructive = tool.set.maxDestructive();
        this.isGate = tool.kind == ToolKind.GATE;
        this.destructive = tool.destructive;
        this.observed = !services.listeners().isEmpty();
        this.texts = new CallTexts(tool, services.codec());
        this.limited = !ofSet.isUnlimited() || !ofTool.isUnlimited();
        this.plain = !observed && !limited;
    }

    /** Its calls as text, for a durable journal. */
    CallTexts texts() {
        return texts;
    }

    /** Whether nobody listens to its calls and nothing limits them. */
    boolean isPlain() {
        return plain;
    }

    /** Whether anybody listens. */
    boolean isObserved() {
        return observed;
    }

    /** The first test: a chain that is stopped, late or out of calls makes none. */
    void admit(ChainScope chain) {
        String stopped = stopped(chain);
        if (stopped != null) {
            throw Refusals.stopped(tool, stopped);
        }
        if (chain.isBounded()) {
            admitInBounds(chain);
        }
    }

    private void admitInBounds(ChainScope chain) {
        if (chain.remainingNanos(services.time()) <= 0) {
            throw Refusals.chainDeadline(tool, chain.name());
        }
        if (chain.isSpent()) {
            throw spent();
        }
    }

    private @Nullable String stopped(ChainScope chain) {
        try {
            return chain.state().stopped();
        } catch (RuntimeException down) {
            throw Refusals.chainsDown(tool, down);
        }
    }

    private GuardException spent() {
        return Refusals.stopped(tool, "its budget of calls is spent");
    }

    void requireArgument(int index, @Nullable Object value) {
        Parameter parameter = tool.parameters.get(index);
        if (value == null && parameter.required()) {
            throw Refusals.missing(tool, parameter.name());
        }
    }

    /** Tests the depth and the streak of the chain before anything else is asked; counts nothing. */
    void test(ThreadContext context, ChainScope chain, boolean approved) {
        pass(context, chain, destructive, approved, false, null);
    }

    /**
     * Counts the call in, or refuses it.
     *
     * @param change the call if it is a mutation, else null
     */
    void enter(ThreadContext context, ChainScope chain, boolean approved, @Nullable Change change) {
        count(context, chain, destructive, approved, change);
    }

    /** The same for a read. */
    void enterRead(ThreadContext context, ChainScope chain) {
        count(context, chain, false, false, null);
    }

    private void count(
            ThreadContext context, ChainScope chain, boolean inStreak, boolean approved, @Nullable Change change) {
        boolean bounded = chain.isBounded();
        pass(context, chain, inStreak, approved, true, change);
        if (bounded) {
            chain.spend();
        }
    }

    private void pass(
            ThreadContext context,
            ChainScope chain,
            boolean inStreak,
            boolean approved,
            boolean counted,
            @Nullable Change change) {
        ChainState.Entry entry = judge(chain, inStreak, approved, counted, change);
        String gateSaid = null;
        if (entry == ChainState.Entry.TOO_DEEP && gate != null) {
            gateSaid = runGate(context, gate);
            entry = judge(chain, inStreak, approved, counted, change);
        }
        if (entry != ChainState.Entry.ENTERED) {
            throw refusal(entry, chain, gateSaid);
        }
    }

    private ChainState.Entry judge(
            ChainScope chain, boolean inStreak, boolean approved, boolean counted, @Nullable Change change) {
        ChainState state = chain.state();
        try {
            if (isGate) {
                return counted ? state.enterGate() : ChainState.Entry.ENTERED;
            }
            return counted
                    ? state.enter(maxDepth, maxDestructive, inStreak, approved, change)
                    : state.test(maxDepth, maxDestructive, inStreak, approved);
        } catch (RuntimeException down) {
            throw Refusals.chainsDown(tool, down);
        }
    }

    private GuardException refusal(ChainState.Entry entry, ChainScope chain, @Nullable String gateSaid) {
        return switch (entry) {
            case ENTERED -> throw new IllegalArgumentException("no refusal: " + entry);
            case TOO_DEEP -> Refusals.gateRequired(tool, chain.state().depth(), gateSaid);
            case TOO_DESTRUCTIVE -> Refusals.blastRadius(tool);
            case STOPPED -> Refusals.stopped(tool, Objects.requireNonNullElse(stopped(chain), "by another process"));
            case SPENT -> spent();
        };
    }

    /** At the depth limit the tool set's own gate is run; what it says instead of confirming, or null. */
    private @Nullable String runGate(ThreadContext context, Supplier<Verdict> own) {
        CallInfo call = context.call(null);
        try {
            Verdict verdict = own.get();
            return verdict.isConfirmed() ? null : verdict.reason();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        } finally {
            context.call(call);
        }
    }

    /** Whether there is anything to {@link #acquire()}. */
    boolean isLimited() {
        return limited;
    }

    /** Takes a place in the limits of the tool set and the tool. */
    void acquire() {
        if (!ofSet.acquire()) {
            throw Refusals.overloaded(tool);
        }
        if (!ofTool.acquire()) {
            ofSet.release();
            throw Refusals.overloaded(tool);
        }
    }

    void release() {
        ofTool.release();
        ofSet.release();
    }

    /** An ordinary answer is no bad outcome. */
    void recordFailure(ChainScope chain, Throwable failure, @Nullable Change change) {
        if (tool.set.tolerates(failure)) {
            chain.state().succeeded(false, change);
        } else {
            String how = failure instanceof GuardException ? " ended with " : " threw ";
            chain.state().failed(tool.name() + how + failure.getClass().getSimpleName(), change);
        }
    }

    /** The pause after an attempt, or -1 if the retry policy or the chain's deadline allows no other one. */
    long pauseBeforeRetry(int attempt, Throwable failure, @Nullable ChainScope chain) {
        if (!tool.retry.allows(attempt, failure)) {
            return -1;
        }
        long pause = tool.retry.pauseNanos(attempt, services.random().getAsDouble());
        return chain == null || pause < chain.remainingNanos(services.time()) ? pause : -1;
    }
}
