package io.afterproof.test;

import io.afterproof.runtime.ToolCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One call that a fault strikes.
 *
 * @param fault the name of the fault
 * @param call what was called
 * @param random decides what the fault leaves open; the same for the same seed and call
 * @param next makes the call, with the faults that come after this one
 * @param world what all faults have in common
 * @param reads what was read of this implementation
 */
record Strike(String fault, FaultyCall call, RandomGenerator random, Delivery next, FaultyWorld world, Reads reads) {
    /** Makes a call, and answers with what the tool answers. */
    @FunctionalInterface
    interface Delivery {
        CompletableFuture<@Nullable Object> of(@Nullable Object[] arguments);
    }

    ToolMethod tool() {
        return call.method();
    }

    /** Makes the call as it was meant. */
    CompletableFuture<@Nullable Object> proceed() {
        return proceed(call.values());
    }

    CompletableFuture<@Nullable Object> proceed(@Nullable Object[] arguments) {
        return next.of(arguments);
    }

    /** Makes the call later, for the same guarded call as now. */
    Supplier<CompletableFuture<@Nullable Object>> later() {
        Callable<CompletableFuture<@Nullable Object>> delivery =
                ToolCall.wrap((Callable<CompletableFuture<@Nullable Object>>) this::proceed);
        return () -> {
            try {
                return delivery.call();
            } catch (Exception e) {
                return CompletableFuture.failedFuture(e);
            }
        };
    }

    /** Records that the fault was injected. */
    void injected(String how) {
        world.log().injected(new Injection(tool().label(), call.number(), fault, how));
    }

    /** Records that there was nothing to inject, and makes the call. */
    CompletableFuture<@Nullable Object> missed(String why) {
        world.log().missed(call + ": no " + fault + ", " + why);
        return proceed();
    }

    /** What the caller gets in the place of an answer. */
    <T> CompletableFuture<T> fail(@Nullable Supplier<? extends Throwable> failure, String how) {
        return CompletableFuture.failedFuture(
                failure == null
                        ? new UncheckedIOException(new IOException("injected by " + world.origin() + ": " + how))
                        : failure.get());
    }
}
