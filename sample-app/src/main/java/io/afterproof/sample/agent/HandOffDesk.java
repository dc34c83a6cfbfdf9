package io.afterproof.sample.agent;

import dev.langchain4j.service.tool.ToolErrorContext;
import dev.langchain4j.service.tool.ToolErrorHandlerResult;
import dev.langchain4j.service.tool.ToolExecutionErrorHandler;
import io.afterproof.runtime.Advice;
import io.afterproof.runtime.GuardException;
import io.afterproof.sample.shop.HandOffs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells the model what a tool threw, and puts a call that the guard says a person must decide on where a person will see
 * it. That does not depend on the model: it cannot forget to.
 */
final class HandOffDesk implements ToolExecutionErrorHandler {
    private final HandOffs handOffs;
    private final List<Throwable> errors = new ArrayList<>();

    HandOffDesk(HandOffs handOffs) {
        this.handOffs = handOffs;
    }

    @Override
    public ToolErrorHandlerResult handle(Throwable error, ToolErrorContext context) {
        if (error instanceof GuardException stopped && stopped.advice() == Advice.ASK_HUMAN) {
            handOffs.add(stopped.tool(), wordsOf(stopped));
        }
        return refused(error, context);
    }

    /** The arguments did not fit the tool, which was not called. */
    ToolErrorHandlerResult refused(Throwable error, ToolErrorContext context) {
        errors.add(error);
        return ToolErrorHandlerResult.text(wordsOf(error));
    }

    List<Throwable> errors() {
        return List.copyOf(errors);
    }

    private static String wordsOf(Throwable error) {
        return Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName());
    }
}
