package io.afterproof.processor.check;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Parameter.Trait;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** A key for every caller without a parameter that could be it. */
final class IdempotencyKeyMissing implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            boolean hasKey = tool.method().parameters().stream()
                    .anyMatch(parameter -> parameter.traits().contains(Trait.KEY));
            if (tool.effect() == Effect.MUTATION && !hasKey) {
                tool.marks()
                        .idempotent()
                        .filter(idempotent -> idempotent.scope().equals("GLOBAL"))
                        .ifPresent(idempotent -> findings.accept(finding(tool, idempotent)));
            }
        }
    }

    private static Finding finding(Tool tool, Marks.Idempotent idempotent) {
        String parameter = tool.parameterWords().isEmpty()
                ? "String requestId"
                : tool.parameterWords().split(", (?![^<]*>)", 2)[0];
        return Finding.of(
                Diagnostic.IDEMPOTENCY_KEY_MISSING,
                idempotent.place().member("scope"),
                tool.label(),
                "@IdempotencyKey " + parameter);
    }
}
