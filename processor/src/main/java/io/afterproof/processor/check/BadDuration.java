package io.afterproof.processor.check;

import io.afterproof.processor.model.Span;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** A duration that cannot be read, is negative, or is zero where that means nothing. */
final class BadDuration implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            for (Span span : tool.marks().spans()) {
                if (!span.fault().isEmpty()) {
                    findings.accept(Finding.of(
                            Diagnostic.BAD_DURATION, span.place(), span.text(), span.member(), span.fault(), "5s"));
                }
            }
        }
    }
}
