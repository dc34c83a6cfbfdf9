package io.afterproof.processor.check;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** {@code @Idempotent} on a tool that changes nothing. */
final class IdempotentRead implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            if (tool.effect() != Effect.MUTATION) {
                tool.marks()
                        .idempotent()
                        .ifPresent(idempotent -> findings.accept(
                                Finding.of(Diagnostic.IDEMPOTENT_READ, idempotent.place(), tool.label())));
            }
        }
    }
}
