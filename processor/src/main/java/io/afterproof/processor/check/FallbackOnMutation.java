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
                                Diagnostic.FALLBACK_ON_MUTATION, fallback.place(), tool.label(), recovery(tool))));
            }
        }
    }

    /** What a fallback for a result that was lost may have been meant as. */
    private static String recovery(Tool tool) {
        return tool.method().result().isVoid()
                ? ""
                : " If only the result was lost, a read of the same type can rebuild it: @VerifyAfter(value = \""
                        + tool.verifierName() + "\", recover = \"thatRead\").";
    }
}
