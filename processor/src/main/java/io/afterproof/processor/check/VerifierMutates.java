package io.afterproof.processor.check;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Reference;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** A check, second source, fallback or recovery that is itself a tool that changes state. */
final class VerifierMutates implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            for (Reference reference : References.of(tool)) {
                reference
                        .target()
                        .filter(target -> target.effect() == Effect.MUTATION)
                        .ifPresent(target -> findings.accept(Finding.of(
                                Diagnostic.VERIFIER_MUTATES,
                                reference.place(),
                                reference.role().annotation() + " on " + tool.label(),
                                "\"" + target.method() + "\"",
                                draft(tool, reference))));
            }
        }
    }

    private static String draft(Tool tool, Reference reference) {
        String returned = reference.role().isCheck() ? "boolean" : tool.resultWords();
        return "default " + returned + " " + (reference.role().isCheck() ? tool.checkName() : tool.name() + "Read")
                + "(" + tool.parameterWords() + ") { … }";
    }
}
