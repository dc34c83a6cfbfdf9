package io.afterproof.processor.report;

/** Every message of the compiler side, in one place: its name, severity and words. One entry is one page in docs/errors. */
public enum Diagnostic {
    // on elements
    MUTATING_WITHOUT_VERIFIER("MutatingWithoutVerifier", Severity.ERROR, ""),
    CHECK_NOT_FOUND("CheckNotFound", Severity.ERROR, ""),
    CHECK_SIGNATURE("CheckSignature", Severity.ERROR, ""),
    VERIFIER_MUTATES("VerifierMutates", Severity.ERROR, ""),
    VERIFIER_STALE("VerifierStale", Severity.ERROR, ""),
    RETRY_REPEATS_EFFECT("RetryRepeatsEffect", Severity.ERROR, ""),
    FOREIGN_RETRY("ForeignRetry", Severity.ERROR, ""),
    RETRY_UNBOUNDED("RetryUnbounded", Severity.ERROR, ""),
    IDEMPOTENCY_KEY_MISSING("IdempotencyKeyMissing", Severity.ERROR, ""),
    IDEMPOTENT_READ("IdempotentRead", Severity.WARNING, ""),
    CONFLICTING_EFFECT("ConflictingEffect", Severity.ERROR, ""),
    FALLBACK_ON_MUTATION("FallbackOnMutation", Severity.ERROR, ""),
    SUSPECT_MUTATION("SuspectMutation", Severity.WARNING, ""),
    TOOL_SHAPE("ToolShape", Severity.ERROR, ""),
    BAD_DURATION("BadDuration", Severity.ERROR, ""),
    SUPPRESSION_WITHOUT_REASON("SuppressionWithoutReason", Severity.ERROR, ""),
    NOT_YET_SUPPORTED("NotYetSupported", Severity.ERROR, ""),
    INTERNAL("Internal", Severity.ERROR, ""),

    // in bodies
    GUARD_MISSING("GuardMissing", Severity.ERROR, ""),
    CHAIN_TOO_DEEP("ChainTooDeep", Severity.ERROR, ""),
    CHAIN_UNBOUNDED("ChainUnbounded", Severity.ERROR, ""),
    PARTIAL("Partial", Severity.NOTE, "");

    /** How loud a diagnostic is by default. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    private final String code;
    private final Severity severity;
    private final String template;

    Diagnostic(String code, Severity severity, String template) {
        this.code = code;
        this.severity = severity;
        this.template = template;
    }
}
