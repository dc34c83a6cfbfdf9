package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.internal.Canonical;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A guarded call of a tool that reads; ends with {@code invoke}, {@code execute} or one of their asynchronous forms. */
public final class Read<R> {
    private final CallFrame call;
    private Preconditions preconditions = Preconditions.NONE;
    private @Nullable ArgumentCheck argumentCheck;
    private @Nullable ResultCheck<R> resultCheck;
    private @Nullable String entityParameter;
    private @Nullable Object entity;
    private @Nullable String expectationName;
    private @Nullable Check<R> expectation;
    private @Nullable Reconciliation<R, ?> reconciliation;
    private @Nullable Source<? extends R> fallback;

    /** A second source and how it is compared. */
    private record Reconciliation<R, O>(String read, Source<O> other, Comparison<R, O> comparison) {
        @SuppressWarnings("NullAway") // null is what the reads returned, and the interface says whether they may
        Verdict compare(CallFrame call, @Nullable R result, @Nullable O second) {
            return call.ask("reconcile", read, view -> comparison.check(result, second, view));
        }

        @Nullable
        GuardException examine(CallFrame call, @Nullable R result) {
            O second;
            try {
                second = call.read(other);
            } catch (Throwable e) {
                call.decided("reconcile " + read, "second source failed");
                return Failures.notReconciled(call.tool, read, e);
            }
            Verdict verdict = compare(call, result, second);
            return verdict.isConfirmed() ? null : Failures.disagree(call, read, verdict);
        }
    }

    Read(CallFrame call) {
        this.call = call;
    }

    /** What must hold for the arguments. */
    public Read<R> validate(ArgumentCheck arguments) {
        argumentCheck = arguments;
        return this;
    }

    /** What must hold for the result. */
    public Read<R> validateResult(ResultCheck<R> result) {
        resultCheck = result;
        return this;
    }

    /** This read is one that another tool may have to come after. */
    public Read<R> entity(String parameter, @Nullable Object value) {
        entityParameter = parameter;
        entity = value;
        return this;
    }

    /** Says what {@link io.afterproof.AfterRead} says. */
    public Read<R> afterRead(Tool read, @Nullable Object entity) {
        preconditions = preconditions.afterRead(read, entity);
        return this;
    }

    /** Says what {@link io.afterproof.Require} says. */
    public Read<R> require(String check, Requirement requirement) {
        preconditions = preconditions.require(check, requirement);
        return this;
    }

    /** Says what {@link io.afterproof.Approval} says. */
    public Read<R> approval() {
        preconditions = preconditions.approval();
        return this;
    }

    /** Says what {@link io.afterproof.Approval#when()} says. */
    public Read<R> approval(String when, Requirement requirement) {
        preconditions = preconditions.approval(when, requirement);
        return this;
    }

    /** Says what {@link io.afterproof.Expect} says. */
    public Read<R> expect(String check, Check<R> expectation) {
        this.expectationName = check;
        this.expectation = expectation;
        return this;
    }

    /** {@link io.afterproof.Reconcile} by {@code equals}. */
    public Read<R> reconcile(String read, Source<?> other) {
        reconciliation = new Reconciliation<>(read, other, (result, second, view) -> ReadPlan.equality(result, second));
        return this;
    }

    /** {@link io.afterproof.Reconcile} by a check. */
    public <O> Read<R> reconcile(String read, Source<O> other, String check, Comparison<R, O> comparison) {
        reconciliation = new Reconciliation<>(read, other, comparison);
        return this;
    }

    /** Says what {@link io.afterproof.Fallback} says. */
    public Read<R> fallback(Source<? extends R> answer) {
        this.fallback = answer;
        return this;
    }

    /** Runs the read. */
    @SuppressWarnings("NullAway") // null is what the tool returned, and the interface says whether it may
    public R invoke(Invocation<? extends R> tool) {
        return Driver.run(prepare(), tool);
    }

    /** Runs a read without a result. */
    public void execute(VoidInvocation tool) {
        Driver.run(prepare(), () -> {
            tool.invoke();
            return null;
        });
    }

    /** Runs an asynchronous read; everything that goes wrong, a refusal too, is in the future. */
    public CompletableFuture<R> invokeAsync(Invocation<? extends CompletionStage<R>> tool) {
        return AsyncDriver.run(this::prepare, tool);
    }

    private ReadPlan<R> prepare() {
        try {
            call.admit(argumentCheck);
            call.test(preconditions.alwaysApproved());
            preconditions.afterRead(call);
            preconditions.require(call);
            preconditions.approve(call);
            call.acquire();
            preconditions.spendTicket(call);
            call.enter(preconditions.alwaysApproved());
            return new ReadPlan<>(call, this);
        } catch (GuardException refusal) {
            throw call.refused(refusal);
        }
    }

    /** What is wrong with a result, or null. */
    @SuppressWarnings("NullAway") // null is what the tool returned, and the interface says whether it may
    @Nullable
    GuardException examine(@Nullable R result) {
        GuardException malformed = malformed(result);
        if (malformed != null) {
            return malformed;
        }
        Check<R> check = expectation;
        if (check != null && expectationName != null) {
            Verdict verdict = call.ask("expect", expectationName, check, result);
            if (!verdict.isConfirmed()) {
                return Failures.notExpected(call, expectationName, verdict);
            }
        }
        return reconciliation == null ? null : reconciliation.examine(call, result);
    }

    /** What is malformed about a result, or null. */
    @Nullable
    GuardException malformed(@Nullable R result) {
        Violations found = resultCheck == null ? null : resultCheck.find(result);
        return found == null ? null : Failures.invalidResult(call.tool, Effect.NONE, found);
    }

    boolean isVerified() {
        return expectation != null || reconciliation != null;
    }

    @Nullable
    Source<? extends R> fallback() {
        return fallback;
    }

    void recordEntities(CallFrame call) {
        if (entityParameter != null && call.chain != null) {
            call.chain
                    .state()
                    .read(call.tool.id(), entityParameter, Canonical.comparable(entity), call.guard.services.time());
        }
    }
}
