package io.afterproof.processor.check;

import io.afterproof.processor.model.Argument;
import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Target;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** A verifier that is a read tool itself and is asked about nothing; those with a body are looked at there. */
final class VerifierVacuous implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            boolean hasSomething = !tool.method().parameters().isEmpty()
                    || !tool.method().result().isVoid();
            tool.marks()
                    .verifyAfter()
                    .filter(verify -> hasSomething)
                    .ifPresent(verify -> verify.check()
                            .target()
                            .filter(VerifierVacuous::asksNothing)
                            .ifPresent(check -> findings.accept(finding(tool, verify, check))));
        }
    }

    private static boolean asksNothing(Target check) {
        return check.tool().isPresent()
                && check.effect() != Effect.MUTATION
                && check.arguments().stream().allMatch(argument -> argument.source() == Argument.Source.TOOLS);
    }

    private static Finding finding(Tool tool, Marks.VerifyAfter verify, Target check) {
        return Finding.of(
                Diagnostic.VERIFIER_VACUOUS,
                verify.check().place(),
                check.method(),
                tool.label(),
                "looks at neither an argument nor the result",
                "Name a check that is asked about what " + tool.label() + " was to change.");
    }
}
