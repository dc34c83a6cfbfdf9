package io.afterproof.test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sees the calls that pass, in the order in which they are answered. */
final class Observer implements InvocationHandler {
    private static final long PATIENCE_SECONDS = 60;

    private final ToolInterface tools;
    private final Object target;
    private final boolean waits;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /**
     * @param waits whether a stage is returned only when it has completed
     */
    Observer(ToolInterface tools, Object target, boolean waits) {
        this.tools = tools;
        this.target = target;
        this.waits = waits;
    }

    /** All calls so far; goes on with those that follow. */
    List<Seen> seen() {
        return Collections.unmodifiableList(seen);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? new Object[0] : given;
        if (method.getDeclaringClass() == Object.class) {
            return FaultyTools.ofObject(proxy, method, arguments, target.toString());
        }
        ToolMethod tool = tools.get(method);
        Object returned;
        try {
            returned = tool.call(target, arguments);
        } catch (Throwable failure) {
            seen.add(new Seen(tool, arguments, null, failure));
            throw failure;
        }
        if (!(returned instanceof CompletionStage<?> stage)) {
            seen.add(new Seen(tool, arguments, Snapshot.of(returned), null));
            return returned;
        }
        CompletableFuture<?> answered = stage.handle((answer, failure) -> {
                    Throwable cause = failure == null ? null : Answers.cause(failure);
                    seen.add(new Seen(tool, arguments, Snapshot.of(answer), cause));
                    return stage;
                })
                .thenCompose(same -> same)
                .toCompletableFuture();
        if (waits) {
            answered.handle((answer, failure) -> true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return answered;
    }
}
