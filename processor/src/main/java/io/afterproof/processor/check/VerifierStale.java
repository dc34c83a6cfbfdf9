package io.afterproof.processor.check;

import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Target;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** A verifier that is a read of a cached source, or of a late one without waiting for it. */
final class VerifierStale implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            tool.marks()
                    .verifyAfter()
                    .ifPresent(
                            verify -> verify.check().target().ifPresent(check -> check(tool, verify, check, findings)));
        }
    }

    private static void check(Tool tool, Marks.VerifyAfter verify, Target check, Consumer<Finding> findings) {
        if (check.consistency().equals("CACHED")) {
            findings.accept(finding(
                    tool, verify, check, "CACHED", "Verify with a read that asks the source itself: @ReadOnly"));
        } else if (check.consistency().equals("EVENTUAL")
                && verify.within().value().isZero()) {
            findings.accept(finding(
                    tool,
                    verify,
                    check,
                    "EVENTUAL",
                    "Give it time: @VerifyAfter(value = \"" + check.method() + "\", within = \"10s\")"));
        }
    }

    private static Finding finding(Tool tool, Marks.VerifyAfter verify, Target check, String consistency, String mend) {
        return Finding.of(
                Diagnostic.VERIFIER_STALE,
                verify.check().place(),
                tool.label(),
                "\"" + check.method() + "\"",
                consistency,
                mend);
    }
}
