package io.afterproof.test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The answers of synchronous and asynchronous tools in one form. That of a synchronous one is there already, so that
 * everything that is done with it happens on the calling thread.
 */
final class Answers {
    private Answers() {}

    /** Runs a tool, or what stands in its place. */
    @FunctionalInterface
    interface Call {
        @Nullable
        Object make() throws Throwable;
    }

    /** The answer; what is thrown is in it. */
    static CompletableFuture<@Nullable Object> of(ToolMethod tool, Call call) {
        Object returned;
        try {
            returned = call.make();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
        if (!tool.isAsync()) {
            return CompletableFuture.completedFuture(returned);
        }
        CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
        if (returned instanceof CompletionStage<?> stage) {
            stage.whenComplete((value, failure) -> {
                if (failure == null) {
                    answer.complete(value);
                } else {
                    answer.completeExceptionally(cause(failure));
                }
            });
        } else {
            answer.completeExceptionally(new NullPointerException(tool.label() + " returned no stage"));
        }
        return answer;
    }

    /**
     * What the tool returns for an answer: a stage of it, or itself.
     *
     * @throws Throwable the failure, where the tool is synchronous
     */
    @SuppressWarnings("FutureReturnValueIgnored") // it goes to whoever called the tool
    static @Nullable Object returned(ToolMethod tool, CompletableFuture<@Nullable Object> answer) throws Throwable {
        if (tool.isAsync()) {
            return answer;
        }
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
