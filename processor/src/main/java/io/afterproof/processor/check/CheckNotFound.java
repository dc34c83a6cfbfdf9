package io.afterproof.processor.check;

import io.afterproof.processor.model.Reference;
import io.afterproof.processor.model.Resolution.Missing;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import io.afterproof.processor.report.Spelling;
import java.util.function.Consumer;

/** The name of a method that does not exist. */
final class CheckNotFound implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            for (Reference reference : References.of(tool)) {
                if (reference.resolution() instanceof Missing missing) {
                    findings.accept(finding(tool, reference, missing));
                }
            }
            tool.marks()
                    .require()
                    .filter(require -> require.checks().isEmpty())
                    .ifPresent(require -> findings.accept(Finding.of(
                            Diagnostic.CHECK_NOT_FOUND,
                            require.place(),
                            "@Require on " + tool.label(),
                            "no check",
                            "Name at least one, or remove it")));
        }
    }

    private static Finding finding(Tool tool, Reference reference, Missing missing) {
        boolean isBlank = reference.name().isBlank();
        String mend = Spelling.closest(reference.name(), missing.candidates())
                .map(name -> "Did you mean \"" + name + "\"?")
                .orElseGet(() -> "Declare it: "
                        + (isBlank ? missing.draft().replace(" (", " " + tool.checkName() + "(") : missing.draft())
                        + (missing.draft().startsWith("@") ? ";" : " { … }"));
        return Finding.of(
                Diagnostic.CHECK_NOT_FOUND,
                reference.place(),
                reference.role().annotation() + " on " + tool.label(),
                isBlank ? "no method" : "\"" + reference.name() + "\", which " + missing.owner() + " does not have",
                mend);
    }
}
