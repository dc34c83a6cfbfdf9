package io.afterproof.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a guard throws. The message is written for the model that will read it: what happened, whether the effect
 * happened, whether to try again, and what to do instead.
 */
public abstract sealed class GuardException extends RuntimeException
        permits ApprovalRequired,
                BlastRadius,
                CallInProgress,
                ChainStopped,
                DeadlineExceeded,
                GateRequired,
                GuardNotGenerated,
                InvalidArgument,
                InvalidResult,
                KeyReused,
                OutcomeUnknown,
                Overloaded,
                ReadRequired,
                RequirementFailed,
                ResultLost,
                SourcesDisagree,
                VerificationFailed {
    private static final long serialVersionUID = 1L;

    private final String tool;
    private final Advice advice;
    private final Effect effect;

    GuardException(String tool, Effect effect, Advice advice, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.tool = Objects.requireNonNull(tool, "tool");
        this.effect = Objects.requireNonNull(effect, "effect");
        this.advice = Objects.requireNonNull(advice, "advice");
    }

    /** What a program can do about it. */
    public Advice advice() {
        return advice;
    }

    /** Whether the effect happened. */
    public Effect effect() {
        return effect;
    }

    /** The tool, such as {@code OrderTools.refund}; the name of the chain where no tool was called. */
    public String tool() {
        return tool;
    }
}
