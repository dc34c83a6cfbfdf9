package io.afterproof.runtime.guard;

import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.ToolKind;
import io.afterproof.runtime.internal.CallInfo;
import io.afterproof.runtime.internal.ThreadContext;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does what a {@link Plan} says on the calling thread. */
final class Driver {
    private Driver() {}

    static <R> R run(Plan<R> plan, Invocation<? extends R> tool) {
        Step step = Step.SEND;
        while (true) {
            switch (step) {
                case SEND -> step = send(plan, tool);
                case LOOK -> step = plan.look();
                case PAUSE -> step = pause(plan);
                case DONE -> {
                    plan.end();
                    return unchecked(plan.result());
                }
                case FAIL -> {
                    plan.end();
                    throw Exceptions.<RuntimeException>sneak(plan.failure());
                }
            }
        }
    }

    // The tool's own interface says whether null may come back; the guard passes on what it got.
    @SuppressWarnings("NullAway")
    private static <R> R unchecked(@Nullable R result) {
        return result;
    }

    private static <R> Step send(Plan<R> plan, Invocation<? extends R> tool) {
        Step step = plan.sending();
        if (step != Step.SEND) {
            return step;
        }
        R value;
        try {
            value = plan.call().tool.timeoutNanos == 0 ? here(plan.call(), tool) : elsewhere(plan.call(), tool);
        } catch (NeverBegan attempt) {
            return plan.neverBegan(attempt.failure);
        } catch (Throwable failure) {
            return plan.threw(failure);
        }
        return plan.returned(value);
    }

    private static <R> R here(CallFrame call, Invocation<? extends R> tool) throws Throwable {
        ThreadContext context = ThreadContext.current();
        CallInfo outer = context.call(call);
        try {
            return unchecked(tool.invoke());
        } finally {
            context.call(outer);
        }
    }

    /** An attempt for which there was no thread in time: the tool was not called. */
    private static final class NeverBegan extends Exception {
        private static final long serialVersionUID = 1;

        final transient GuardException failure;

        NeverBegan(GuardException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** On another thread, so that this one can stop waiting whatever the tool does. */
    private static <R> R elsewhere(CallFrame call, Invocation<? extends R> tool) throws Throwable {
        ThreadContext.Snapshot moment = ThreadContext.current().snapshot();
        AtomicBoolean begun = new AtomicBoolean();
        FutureTask<R> task = new FutureTask<>(() -> {
            if (begun.getAndSet(true)) {
                throw new CancellationException(); // nobody waits any more, and nobody would know of it
            }
            ThreadContext context = ThreadContext.current();
            ThreadContext.Snapshot own = context.take(moment);
            try {
                return here(call, tool);
            } catch (Error | Exception failure) {
                throw failure;
            } catch (Throwable failure) {
                throw new ExecutionException(failure);
            } finally {
                context.take(own);
            }
        });
        Runnable tenancy = call.occupy();
        try {
            call.guard.services.executor().execute(() -> {
                try {
                    task.run();
                } finally {
                    tenancy.run();
                }
            });
        } catch (RejectedExecutionException e) {
            tenancy.run();
            GuardException overloaded = Refusals.overloaded(call.tool);
            overloaded.addSuppressed(e);
            throw new NeverBegan(overloaded);
        }
        try {
            return task.get(patience(call), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            throw givenUp(call, task, begun, effect -> Failures.timeout(call.tool, effect, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp(call, task, begun, effect -> Failures.interrupted(call.tool, effect, e));
        }
    }

    /**
     * What to tell of an attempt that nobody waits for any more. A read is interrupted; a mutation is left alone, for half
     * of one is worse than a late one.
     */
    private static Exception givenUp(
            CallFrame call, FutureTask<?> task, AtomicBoolean begun, Function<Effect, GuardException> told) {
        if (!begun.getAndSet(true)) {
            return new NeverBegan(told.apply(Effect.NONE));
        }
        task.cancel(call.tool.kind != ToolKind.MUTATION);
        return told.apply(effectOf(call));
    }

    static RuntimeException timedOut(CallFrame call, Exception why) {
        return Failures.timeout(call.tool, effectOf(call), why);
    }

    private static Effect effectOf(CallFrame call) {
        return call.tool.kind == ToolKind.MUTATION ? Effect.UNKNOWN : Effect.NONE;
    }

    static long patience(CallFrame call) {
        long timeout = call.tool.timeoutNanos;
        return call.chain == null ? timeout : Math.min(timeout, call.chain.remainingNanos(call.guard.services.time()));
    }

    private static <R> Step pause(Plan<R> plan) {
        try {
            plan.call().guard.services.sleeper().sleep(Duration.ofNanos(plan.pauseNanos()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return plan.interrupted();
        }
        return plan.paused();
    }
}
