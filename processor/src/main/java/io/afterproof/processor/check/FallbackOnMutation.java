package io.afterproof.processor.check;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** {@code @Fallback} on a tool that changes state. */
final class FallbackOnMutation implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            if (tool.effect() == Effect.MUTATION) {
                tool.marks()
                        .fallback()
                        .ifPresent(fallback -> findings.accept(Finding.of(
                                Diagnostic.FALLBACK_ON_MUTATION,
                                fallback.place(),
                                tool.label(),
                                tool.verifierName(),
                                fallback.method().name())));
            }
        }
    }
}
