package io.afterproof.processor.check;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** {@code @Retry} of a change that nothing keeps from being made twice. */
final class RetryRepeatsEffect implements Rule {
    private static final String WHY_NOT_BY_JOURNAL =
            " Dedupe.JOURNAL is not enough here: the guard replays the result that it recorded, and of an attempt whose"
                    + " outcome is unknown it has none;";

    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            Marks marks = tool.marks();
            boolean repeats = tool.effect() == Effect.MUTATION
                    && marks.retry().filter(retry -> retry.max() > 1).isPresent();
            if (repeats && !isHarmless(marks)) {
                Marks.Retry retry = marks.retry().get();
                findings.accept(Finding.of(
                        Diagnostic.RETRY_REPEATS_EFFECT,
                        retry.place().member("max"),
                        tool.label(),
                        retry.max(),
                        tool.verifierName(),
                        marks.idempotent().isPresent() ? WHY_NOT_BY_JOURNAL : ""));
            }
        }
    }

    private static boolean isHarmless(Marks marks) {
        boolean isIdempotent = marks.idempotent()
                .filter(idempotent -> !idempotent.by().equals("JOURNAL"))
                .isPresent();
        return isIdempotent
                || marks.verifyAfter().flatMap(Marks.VerifyAfter::settle).isPresent();
    }
}
