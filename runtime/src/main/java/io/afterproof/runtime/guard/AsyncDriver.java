package io.afterproof.runtime.guard;

import io.afterproof.runtime.Sleeper;
import io.afterproof.runtime.internal.CallInfo;
import io.afterproof.runtime.internal.ThreadContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what a {@link Plan} says without blocking the caller: it goes on where the tool's stage completes, and its checks
 * run there.
 */
final class AsyncDriver<R> {
    private final Plan<R> plan;
    private final Invocation<? extends CompletionStage<R>> tool;
    private final CompletableFuture<R> promise = new CompletableFuture<>();
    private final ThreadContext.Snapshot moment = ThreadContext.current().snapshot();

    private AsyncDriver(Plan<R> plan, Invocation<? extends CompletionStage<R>> tool) {
        this.plan = plan;
        this.tool = tool;
    }

    static <R> CompletableFuture<R> run(
            Supplier<? extends Plan<R>> preparation, Invocation<? extends CompletionStage<R>> tool) {
        Plan<R> plan;
        try {
            plan = preparation.get();
        } catch (RuntimeException refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
        AsyncDriver<R> driver = new AsyncDriver<>(plan, tool);
        driver.goOn(() -> Step.SEND);
        return driver.promise;
    }

    /** Takes the next steps, on whatever thread this is, until one of them has to be waited for. */
    private void goOn(Supplier<Step> next) {
        ThreadContext context = ThreadContext.current();
        ThreadContext.Snapshot own = context.take(moment);
        try {
            Step step = next.get();
            while (step == Step.LOOK) {
                step = plan.look();
            }
            switch (step) {
                case SEND -> send();
                case PAUSE -> pause();
                case DONE -> {
                    plan.end();
                    complete(plan.result());
                }
                default -> {
                    plan.end();
                    promise.completeExceptionally(plan.failure());
                }
            }
        } catch (Throwable unforeseen) {
            promise.completeExceptionally(unforeseen);
        } finally {
            context.take(own);
        }
    }

    // The tool's own interface says whether null may come back; the guard passes on what it got.
    @SuppressWarnings("NullAway")
    private void complete(@Nullable R result) {
        promise.complete(result);
    }

    private void send() {
        Step step = plan.sending();
        if (step != Step.SEND) {
            goOn(() -> step);
            return;
        }
        CompletionStage<R> stage;
        ThreadContext context = ThreadContext.current();
        CallInfo outer = context.call(plan.call());
        try {
            stage = tool.invoke();
        } catch (Throwable failure) {
            goOn(() -> plan.threw(failure));
            return;
        } finally {
            context.call(outer);
        }
        if (stage == null) {
            goOn(() -> plan.threw(new NullPointerException(
                    plan.call().tool.name() + " returned null in the place of a CompletionStage")));
            return;
        }
        await(stage);
    }

    private void await(CompletionStage<R> stage) {
        CompletableFuture<R> attempt = new CompletableFuture<>();
        Runnable tenancy = plan.call().occupy();
        stage.whenComplete((value, failure) -> {
            tenancy.run();
            if (failure == null) {
                attempt.complete(value);
            } else {
                attempt.completeExceptionally(failure);
            }
        });
        CompletableFuture<R> bounded = plan.call().tool.timeoutNanos == 0
                ? attempt
                : attempt.orTimeout(Driver.patience(plan.call()), TimeUnit.NANOSECONDS);
        CompletableFuture<R> unused = bounded.whenComplete(
                (value, failure) -> goOn(() -> failure == null ? plan.returned(value) : plan.threw(cause(failure))));
    }

    private Throwable cause(Throwable failure) {
        if (failure instanceof CompletionException wrapped && wrapped.getCause() != null) {
            return wrapped.getCause();
        }
        return failure instanceof TimeoutException timeout ? Driver.timedOut(plan.call(), timeout) : failure;
    }

    private void pause() {
        Sleeper sleeper = plan.call().guard.services.sleeper();
        Executor executor = plan.call().guard.services.executor();
        Duration pause = Duration.ofNanos(plan.pauseNanos());
        if (sleeper.equals(Sleeper.SYSTEM)) {
            CompletableFuture.delayedExecutor(pause.toNanos(), TimeUnit.NANOSECONDS, executor)
                    .execute(() -> goOn(plan::paused));
            return;
        }
        executor.execute(() -> {
            try {
                sleeper.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                goOn(plan::interrupted);
                return;
            }
            goOn(plan::paused);
        });
    }
}
