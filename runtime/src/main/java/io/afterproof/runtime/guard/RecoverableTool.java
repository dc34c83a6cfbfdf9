package io.afterproof.runtime.guard;

import io.afterproof.runtime.CallState;
import io.afterproof.runtime.OpenCall;
import io.afterproof.runtime.Recovery;
import io.afterproof.runtime.internal.Recoverable;
import io.afterproof.runtime.internal.ThreadContext;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Sends calls from the journal through their guard once more, which finds out about them instead of running them. */
final class RecoverableTool implements Recoverable {
    private final ToolGuard guard;
    private final Redispatch redispatch;

    RecoverableTool(ToolGuard guard, Redispatch redispatch) {
        this.guard = guard;
        this.redispatch = redispatch;
    }

    @Override
    public Found settle(OpenCall call) {
        String stored = call.arguments();
        if (stored == null && !guard.services.journal().isDurable()) {
            String why = "a journal in memory has no arguments to look with; the same call, made again, looks";
            return new Found(new Recovery.Finding(call, call.state(), why), false);
        }
        if (stored == null) {
            return handOver(call, "its arguments are not in the journal, because they are sensitive or have no text");
        }
        @Nullable Object[] arguments;
        try {
            arguments = guard.texts().arguments(stored);
        } catch (RuntimeException e) {
            return handOver(call, "its arguments cannot be read from the journal, " + e.getMessage());
        }
        return resume(call, arguments);
    }

    @Override
    public boolean looks(OpenCall call) {
        String stored = call.arguments();
        if (stored == null) {
            return false;
        }
        ThreadContext context = ThreadContext.current();
        Resumed resumed = new Resumed(call, true);
        try {
            @Nullable Object[] arguments = guard.texts().arguments(stored);
            context.resume(resumed);
            await(redispatch.call(new StoredArguments(arguments)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable settled) {
            return resumed.settles();
        } finally {
            context.resume(null);
        }
        return resumed.settles();
    }

    private Found resume(OpenCall call, @Nullable Object[] arguments) {
        ThreadContext context = ThreadContext.current();
        Resumed resumed = new Resumed(call, false);
        context.resume(resumed);
        try {
            await(redispatch.call(new StoredArguments(arguments)));
        } catch (Resumed.Settled settled) {
            return finding(resumed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found(new Recovery.Finding(call, CallState.UNKNOWN, "the recovery was interrupted"), false);
        } catch (Throwable failure) {
            return failed(resumed, failure);
        } finally {
            context.resume(null);
        }
        return finding(resumed);
    }

    private static Found failed(Resumed resumed, Throwable failure) {
        if (failure instanceof Resumed.Settled) {
            return finding(resumed);
        }
        String why = resumed.why() + "; it ended with " + failure.getMessage();
        return new Found(new Recovery.Finding(resumed.call, resumed.state(), why), resumed.isOver());
    }

    /** A tool that answers later is waited for. */
    private static void await(@Nullable Object answer) throws Throwable {
        if (answer instanceof CompletionStage<?> stage) {
            try {
                stage.toCompletableFuture().get();
            } catch (ExecutionException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }
    }

    private Found handOver(OpenCall call, String why) {
        boolean handed = guard.services.journal().handOver(call, why);
        return new Found(
                handed
                        ? new Recovery.Finding(call, CallState.HUMAN, why)
                        : new Recovery.Finding(call, call.state(), "another process works on it"),
                handed);
    }

    private static Found finding(Resumed resumed) {
        return new Found(new Recovery.Finding(resumed.call, resumed.state(), resumed.why()), resumed.isOver());
    }
}
