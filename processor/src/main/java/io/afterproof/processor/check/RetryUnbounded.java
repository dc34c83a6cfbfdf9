package io.afterproof.processor.check;

import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code @Retry} whose attempts or pauses have no sensible bound. */
final class RetryUnbounded implements Rule {
    private static final int MOST_ATTEMPTS = 20;

    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            tool.marks().retry().ifPresent(retry -> check(tool, retry, findings));
        }
    }

    private static void check(Tool tool, Marks.Retry retry, Consumer<Finding> findings) {
        if (retry.max() < 1 || retry.max() > MOST_ATTEMPTS) {
            findings.accept(finding(
                    tool, retry, "max", retry.max(), "attempts are 1 to " + MOST_ATTEMPTS + ", the first included", 3));
        }
        if (!(retry.multiplier() >= 1) || Double.isInfinite(retry.multiplier())) {
            findings.accept(finding(
                    tool, retry, "multiplier", retry.multiplier(), "pauses must not become shorter, nor endless", 2));
        }
        if (!(retry.jitter() >= 0 && retry.jitter() <= 1)) {
            findings.accept(
                    finding(tool, retry, "jitter", retry.jitter(), "the random share of a pause is 0 to 1", 0.5));
        }
        if (!retry.delay().fault().isEmpty() || !retry.maxDelay().fault().isEmpty()) {
            return;
        }
        Duration delay = retry.delay().value();
        if (delay.isZero() || delay.isNegative()) {
            findings.accept(finding(
                    tool, retry, "delay", quoted(retry.delay().text()), "the pause must be positive", "\"200ms\""));
        } else if (retry.maxDelay().value().compareTo(delay) < 0) {
            findings.accept(finding(
                    tool,
                    retry,
                    "maxDelay",
                    quoted(retry.maxDelay().text()),
                    "the longest pause is shorter than the first, "
                            + retry.delay().text(),
                    quoted(retry.delay().text())));
        }
    }

    private static Finding finding(
            Tool tool, Marks.Retry retry, String member, Object value, String why, Object example) {
        return Finding.of(
                Diagnostic.RETRY_UNBOUNDED,
                retry.place().member(member),
                tool.label(),
                member,
                value,
                why,
                member + " = " + example);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
