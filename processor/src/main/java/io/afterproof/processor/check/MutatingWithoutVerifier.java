package io.afterproof.processor.check;

import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** {@code @Mutating} without {@code @VerifyAfter}. */
final class MutatingWithoutVerifier implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            Marks marks = tool.marks();
            boolean isContradicted =
                    marks.readOnly().isPresent() || marks.gate().isPresent();
            if (marks.mutating().isPresent() && marks.verifyAfter().isEmpty() && !isContradicted) {
                findings.accept(Finding.of(
                        Diagnostic.MUTATING_WITHOUT_VERIFIER,
                        marks.mutating().get().place(),
                        tool.label(),
                        tool.checkName(),
                        tool.parameterWords()));
            }
        }
    }
}
