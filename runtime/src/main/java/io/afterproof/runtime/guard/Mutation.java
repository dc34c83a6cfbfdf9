package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.internal.Unresolved;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A guarded call of a tool that changes state; ends with {@code invoke}, {@code execute} or one of their asynchronous
 * forms.
 */
public final class Mutation<R> {
    private final CallFrame call;
    private Preconditions preconditions = Preconditions.NONE;
    private @Nullable ArgumentCheck argumentCheck;
    private @Nullable ResultCheck<R> resultCheck;
    private String readBackName = "";
    private @Nullable Check<R> readBack;
    private boolean needsResult;
    private @Nullable Source<? extends R> recovery;
    private boolean isVoid;
    private @Nullable R replay;

    Mutation(CallFrame call) {
        this.call = call;
    }

    /** What must hold for the arguments. */
    public Mutation<R> validate(ArgumentCheck arguments) {
        argumentCheck = arguments;
        return this;
    }

    /** What must hold for the result. */
    public Mutation<R> validateResult(ResultCheck<R> result) {
        resultCheck = result;
        return this;
    }

    /** Says what {@link io.afterproof.AfterRead} says. */
    public Mutation<R> afterRead(Tool read, @Nullable Object entity) {
        preconditions = preconditions.afterRead(read, entity);
        return this;
    }

    /** Says what {@link io.afterproof.Require} says. */
    public Mutation<R> require(String check, Requirement requirement) {
        preconditions = preconditions.require(check, requirement);
        return this;
    }

    /** Says what {@link io.afterproof.Approval} says. */
    public Mutation<R> approval() {
        preconditions = preconditions.approval();
        return this;
    }

    /** Says what {@link io.afterproof.Approval#when()} says. */
    public Mutation<R> approval(String when, Requirement requirement) {
        preconditions = preconditions.approval(when, requirement);
        return this;
    }

    /** {@link io.afterproof.VerifyAfter} by a check that can do without the result: it gets null for a lost one. */
    @SuppressWarnings("unchecked") // a check that takes null takes every result
    public Mutation<R> verify(String check, Check<@Nullable R> readBack) {
        this.readBackName = check;
        this.readBack = (Check<R>) (Check<?>) readBack;
        return this;
    }

    /** {@link io.afterproof.VerifyAfter} by a check that cannot look for a change whose result was lost. */
    public Mutation<R> verifyResult(String check, Check<R> readBack) {
        this.readBackName = check;
        this.readBack = readBack;
        this.needsResult = true;
        return this;
    }

    /** Says what {@link io.afterproof.VerifyAfter#recover()} says. */
    public Mutation<R> recover(Source<? extends R> read) {
        this.recovery = read;
        return this;
    }

    /** Makes the change. */
    @SuppressWarnings("NullAway") // null is what the tool returned, and the interface says whether it may
    public R invoke(Invocation<? extends R> tool) {
        MutationPlan<R> plan = prepare();
        return plan == null ? replay : Driver.run(plan, tool);
    }

    /** Makes a change without a result. */
    public void execute(VoidInvocation tool) {
        isVoid = true;
        invoke(() -> {
            tool.invoke();
            return null;
        });
    }

    /** Makes the change; everything that goes wrong, a refusal too, is in the future. */
    public CompletableFuture<R> invokeAsync(Invocation<? extends CompletionStage<R>> tool) {
        MutationPlan<R> plan;
        try {
            plan = prepare();
        } catch (RuntimeException refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
        return plan == null ? CompletableFuture.completedFuture(replay) : AsyncDriver.run(() -> plan, tool);
    }

    /** Makes a change without a result; everything that goes wrong, a refusal too, is in the future. */
    public CompletableFuture<R> executeAsync(Invocation<? extends CompletionStage<R>> tool) {
        isVoid = true;
        return invokeAsync(tool);
    }

    /** The plan to carry out; null if an earlier call answers for this one, with {@link #replay}. */
    private @Nullable MutationPlan<R> prepare() {
        if (call.check) {
            throw new IllegalStateException(call.tool.name() + " changes state and was called by a check");
        }
        Ledger ledger = new Ledger(call);
        if (call.resumed != null && call.resumed.looksOnly()) {
            throw call.resumed.looked(new Twins<>(call, this, ledger).settlesResumed(call.resumed));
        }
        if (call.resumed != null) {
            new Resumption<>(call, this, ledger, call.resumed).settle();
            return new MutationPlan<>(call, this, ledger);
        }
        Twins.Answer<R> answer;
        try {
            call.admit(argumentCheck);
            if (preconditions == Preconditions.NONE && call.isFree() && ledger.take()) {
                return new MutationPlan<>(call, this, ledger);
            }
            answer = call.isAlone() ? null : new Twins<>(call, this, ledger).lookUp();
        } catch (GuardException refusal) {
            throw call.refused(refusal);
        }
        if (answer == null) {
            return plan(ledger);
        }
        if (answer.failure() != null) {
            throw answer.failure();
        }
        replay = answer.result();
        return null;
    }

    private MutationPlan<R> plan(Ledger ledger) {
        try {
            call.test(preconditions.alwaysApproved());
            preconditions.afterRead(call);
            settleEarlierOnes();
            preconditions.require(call);
            preconditions.approve(call);
            call.acquire();
            ledger.reserve(call.chain == null && !preconditions.spendsTicket());
            try {
                preconditions.spendTicket(call);
                call.enter(preconditions.alwaysApproved());
            } catch (GuardException refusal) {
                ledger.abandon();
                throw refusal;
            }
            return new MutationPlan<>(call, this, ledger);
        } catch (GuardException refusal) {
            throw call.refused(refusal);
        }
    }

    /** An earlier change of the chain that may or may not have happened bars this one, unless a look settles it now. */
    private void settleEarlierOnes() {
        if (call.chain == null) {
            return;
        }
        for (Map.Entry<CallKey, Unresolved> open : call.chain.state().unresolved(call.guard.services)) {
            if (isAboutThisCall(open.getKey())) {
                continue; // its earlier attempt was looked into already
            }
            if (!open.getValue().readBack().settles()) {
                throw Refusals.unresolved(call.tool, open.getValue().tool());
            }
            call.chain.state().settled(open.getKey());
            call.decided("unresolved " + open.getValue().tool(), "settled");
        }
    }

    private boolean isAboutThisCall(CallKey asked) {
        return asked.tool().equals(call.tool.id())
                && asked.digest().equals(call.key().digest());
    }

    /** Bars the next mutation of the chain until somebody finds out. */
    void leaveOpen() {
        if (call.chain != null) {
            call.chain
                    .state()
                    .unresolved(
                            call.key(),
                            new Unresolved(
                                    call.tool.name(),
                                    call.callId(),
                                    call.isJournalled(),
                                    () -> new Twins<>(call, this, new Ledger(call)).settles()));
        }
    }

    @Nullable
    Check<R> readBack() {
        return readBack;
    }

    String readBackName() {
        return readBackName;
    }

    boolean isVoid() {
        return isVoid;
    }

    /** Looks once. A check that needs a lost result is given the recovered one. */
    Verdict readBack(CallFrame call, boolean returned, @Nullable R result) {
        Check<R> check = readBack;
        if (check == null) {
            return Verdict.unknown("there is no way to read it back");
        }
        if (returned || !needsResult) {
            return call.ask("readBack", readBackName, check, result);
        }
        return call.ask("readBack", readBackName, view -> {
            R recovered = recovered(call);
            return recovered == null
                    ? Verdict.unknown("the result is lost, and the check needs it")
                    : check.check(recovered, view);
        });
    }

    /** What is malformed about a result, or null. */
    @Nullable
    Violations malformed(@Nullable R result) {
        return resultCheck == null ? null : resultCheck.find(result);
    }

    /** The lost result, read anew, or null; what is malformed is lost again. */
    @Nullable
    R recovered(CallFrame call) throws Throwable {
        Source<? extends R> source = recovery;
        R found = source == null ? null : call.read(source);
        Violations faults = found == null ? null : malformed(found);
        if (faults != null) {
            throw Failures.invalidResult(call.tool, Effect.HAPPENED, faults);
        }
        return found;
    }
}
