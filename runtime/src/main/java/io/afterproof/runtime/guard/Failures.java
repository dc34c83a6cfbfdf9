package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.Advice;
import io.afterproof.runtime.DeadlineExceeded;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.InvalidResult;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.ResultLost;
import io.afterproof.runtime.SourcesDisagree;
import io.afterproof.runtime.VerificationFailed;
import org.jspecify.annotations.Nullable;

/** The words for calls that were made and ended badly, for the model that reads them. */
final class Failures {
    private Failures() {}

    static GuardException notVerified(CallFrame call, String check, Verdict verdict, @Nullable Throwable thrown) {
        Tool tool = call.tool;
        String how = thrown == null ? " ran" : " " + NoEffect.describe(thrown);
        return new VerificationFailed(
                tool.name(),
                Effect.UNKNOWN,
                Advice.ASK_HUMAN,
                tool.name() + how + ", and reading back did not show its change: '" + check + "' says "
                        + call.masked(Checks.reason(verdict))
                        + ". Do not report success and do not call it again; tell a person what was expected.",
                thrown);
    }

    static GuardException invalidResult(Tool tool, Effect effect, Violations found) {
        String consequence = switch (effect) {
            case NONE -> "Nothing was changed. Do not use anything of this result; tell a person.";
            case HAPPENED ->
                "The change was made, which was confirmed by reading back. Do not call it again; read what you need to"
                        + " know.";
            case UNKNOWN -> "Whether it took effect is open.";
        };
        return new InvalidResult(
                tool.name(),
                effect,
                tool.name() + " returned something malformed: "
                        + tool.told(found).text() + ". " + consequence);
    }

    static GuardException notExpected(CallFrame call, String check, Verdict verdict) {
        Tool tool = call.tool;
        return new VerificationFailed(
                tool.name(),
                Effect.NONE,
                Advice.DO_NOT_RETRY,
                tool.name() + " returned something that is not plausible: '" + check + "' says "
                        + call.masked(Checks.reason(verdict))
                        + ". Nothing was changed. Do not use this result; find another source or ask a person.",
                null);
    }

    static GuardException notReconciled(Tool tool, String read, Throwable cause) {
        return new VerificationFailed(
                tool.name(),
                Effect.NONE,
                Advice.RETRY_LATER,
                tool.name() + " could not be compared with its second source '" + read
                        + "', which could not be read. Nothing was changed. Do not rely on the first source alone; try"
                        + " again later or ask a person.",
                cause);
    }

    static GuardException disagree(CallFrame call, String read, Verdict verdict) {
        Tool tool = call.tool;
        return new SourcesDisagree(
                tool.name(),
                tool.name() + " and its second source '" + read + "' give different answers: "
                        + call.masked(Checks.reason(verdict))
                        + ". Nothing was changed. Promise nothing from either of them; hand the question to a person.",
                null);
    }

    static GuardException unknown(Tool tool, String why, @Nullable Throwable cause) {
        return new OutcomeUnknown(
                tool.name(),
                Effect.UNKNOWN,
                Advice.ASK_HUMAN,
                "Nobody knows yet whether " + tool.name() + " took effect: " + why
                        + ". Do not call it again and do not report success or failure; look the result up later or ask"
                        + " a person.",
                cause);
    }

    static GuardException resultLost(Tool tool, @Nullable Throwable cause) {
        return new ResultLost(
                tool.name(),
                tool.name() + " took effect, which was confirmed by reading back, but its result was lost. Do not call"
                        + " it again; read what you need to know.",
                cause);
    }

    static GuardException interrupted(Tool tool, Effect effect, Throwable cause) {
        return new DeadlineExceeded(
                tool.name(),
                effect,
                Advice.DO_NOT_RETRY,
                tool.name() + " was not waited for, because the caller was interrupted. "
                        + (effect == Effect.NONE ? "Nothing was changed." : "Whether it took effect is open."),
                cause);
    }

    static GuardException timeout(Tool tool, Effect effect, @Nullable Throwable cause) {
        boolean read = effect == Effect.NONE;
        return new DeadlineExceeded(
                tool.name(),
                effect,
                Advice.RETRY_LATER,
                tool.name() + " did not answer in time. "
                        + (read
                                ? "Nothing was changed; it may be called again later."
                                : "Whether it took effect is open."),
                cause);
    }
}
