package io.afterproof.processor.check;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Reference;
import io.afterproof.processor.model.Resolution.Unfit;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.Set;
import java.util.function.Consumer;

/** A method that exists but cannot do what an annotation wants of it. */
final class CheckSignature implements Rule {
    private static final Set<String> VERDICTS = Set.of("java.lang.Boolean", "io.afterproof.Verdict");

    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            for (Reference reference : References.of(tool)) {
                if (reference.resolution() instanceof Unfit unfit) {
                    findings.accept(Finding.of(
                            Diagnostic.CHECK_SIGNATURE,
                            reference.place(),
                            reference.role().annotation() + " on " + tool.label(),
                            unfit.method(),
                            unfit.why(),
                            unfit.mend()));
                }
            }
            checkGate(tool, findings);
            tool.marks().require().ifPresent(require -> checkQuorum(tool, require, findings));
        }
    }

    private static void checkGate(Tool tool, Consumer<Finding> findings) {
        String value = tool.method().result().value().toString();
        if (tool.effect() == Effect.GATE && !(VERDICTS.contains(value) && tool.isSynchronous())) {
            findings.accept(Finding.of(
                    Diagnostic.CHECK_SIGNATURE,
                    tool.marks().gate().orElseThrow(),
                    "@Gate",
                    tool.label(),
                    "it does not return boolean or Verdict",
                    "Declare it so: boolean " + tool.name() + "(" + tool.parameterWords() + ")"));
        }
    }

    private static void checkQuorum(Tool tool, Marks.Require require, Consumer<Finding> findings) {
        int checks = require.checks().size();
        if (require.quorum() < 0 || checks > 0 && require.quorum() > checks) {
            findings.accept(Finding.of(
                    Diagnostic.CHECK_SIGNATURE,
                    require.place().member("quorum"),
                    "@Require on " + tool.label(),
                    "quorum = " + require.quorum(),
                    "it names " + checks + (checks == 1 ? " check" : " checks"),
                    "Write 1 to " + checks + ", or 0 for all"));
        }
    }
}
