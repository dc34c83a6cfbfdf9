package io.afterproof.processor.check;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** Another library's retry on a tool that changes state, or on an interface that has one. */
final class ForeignRetry implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            if (tool.effect() == Effect.MUTATION) {
                tool.foreignRetries().forEach(retry -> findings.accept(finding(retry, tool.label())));
            }
        }
        tools.tools().stream()
                .filter(tool -> tool.effect() == Effect.MUTATION)
                .findFirst()
                .ifPresent(tool ->
                        tools.foreignRetries().forEach(retry -> findings.accept(finding(retry, tool.label()))));
    }

    private static Finding finding(Tool.ForeignRetry retry, String tool) {
        return Finding.of(Diagnostic.FOREIGN_RETRY, retry.place(), "@" + retry.annotation(), tool);
    }
}
