package io.afterproof.processor.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every message of the compiler side, in one place: its name, severity and words. One entry is one page in docs/errors.
 *
 * <p>A template says what is wrong and how to mend it; the name before it and the page after it are added by
 * {@link #message}.
 */
public enum Diagnostic {
    // on elements
    MUTATING_WITHOUT_VERIFIER(
            "MutatingWithoutVerifier",
            Severity.ERROR,
            "%1$s changes state and nothing reads the change back."
                    + " Add @VerifyAfter(\"%2$s\") to it, and a check: default boolean %2$s(%3$s) { … }."),
    CHECK_NOT_FOUND("CheckNotFound", Severity.ERROR, "%1$s names %2$s. %3$s"),
    CHECK_SIGNATURE("CheckSignature", Severity.ERROR, "%1$s cannot use %2$s: %3$s. %4$s"),
    VERIFIER_MUTATES(
            "VerifierMutates",
            Severity.ERROR,
            "%1$s names %2$s, which changes state itself. Name a method that only reads: %3$s."),
    VERIFIER_STALE(
            "VerifierStale",
            Severity.ERROR,
            "%1$s is verified by %2$s, whose answer is %3$s and may not show the change. %4$s"),
    RETRY_REPEATS_EFFECT(
            "RetryRepeatsEffect",
            Severity.ERROR,
            "@Retry(max = %2$s) may repeat the effect of %1$s. Say why a repeat is harmless,"
                    + " @Idempotent(by = Dedupe.REMOTE) or @Idempotent(by = Dedupe.NATURAL);"
                    + "%4$s or from when on \"absent\" is conclusive, @VerifyAfter(value = \"%3$s\", settle = \"30s\");"
                    + " or set max = 1."),
    FOREIGN_RETRY(
            "ForeignRetry",
            Severity.ERROR,
            "%1$s tries %2$s again past the guard and may repeat its effect."
                    + " Remove it and use @Retry of io.afterproof, which verifies before it retries."),
    RETRY_UNBOUNDED("RetryUnbounded", Severity.ERROR, "@Retry(%2$s = %3$s) on %1$s: %4$s. Write for example %5$s."),
    IDEMPOTENCY_KEY_MISSING(
            "IdempotencyKeyMissing",
            Severity.ERROR,
            "%1$s is idempotent for every caller (GLOBAL), but none of its parameters says which calls are the same."
                    + " Annotate the one that does: %2$s."),
    IDEMPOTENT_READ(
            "IdempotentRead",
            Severity.WARNING,
            "%1$s reads, so a repeat has no effect anyway. Remove @Idempotent, or add @Mutating if it changes state."),
    CONFLICTING_EFFECT("ConflictingEffect", Severity.ERROR, "%1$s: %2$s. %3$s"),
    FALLBACK_ON_MUTATION(
            "FallbackOnMutation",
            Severity.ERROR,
            "@Fallback on %1$s would claim that a change was made which was not."
                    + " Remove it and let the caller see the failure.%2$s"),
    SUSPECT_MUTATION(
            "SuspectMutation",
            Severity.WARNING,
            "%1$s is taken for a read, but \"%2$s\" sounds like a change."
                    + " Add @Mutating with @VerifyAfter, or @ReadOnly if it changes nothing."),
    SCHEMA_UNSUPPORTED("SchemaUnsupported", Severity.ERROR, "%1$s. %2$s."),
    SCHEMA_CONTRADICTION("SchemaContradiction", Severity.ERROR, "%1$s: %2$s. %3$s."),
    UNBOUNDED_ARGUMENT(
            "UnboundedArgument",
            Severity.WARNING,
            "%1$s is %2$s, and it goes into a change: whoever can talk to the model can make %3$s store, send or pay for"
                    + " as much as they like. Say how much is enough: @Size(max = 200)."),
    PATTERN_UNPUBLISHED(
            "PatternUnpublished",
            Severity.WARNING,
            "%1$s must match \"%2$s\", and the model is not told: regular expressions of JSON Schema %3$s. It will find out"
                    + " by being refused. Write the pattern in what both dialects know: %4$s."),
    TOOL_SHAPE("ToolShape", Severity.ERROR, "%1$s %2$s. %3$s"),
    BAD_DURATION(
            "BadDuration",
            Severity.ERROR,
            "\"%1$s\" (%2$s) %3$s. Write a number with ms, s, m, h or d, or ISO-8601: %2$s = \"%4$s\"."),
    SUPPRESSION_WITHOUT_REASON("SuppressionWithoutReason", Severity.ERROR, "%1$s. %2$s"),
    NOT_YET_SUPPORTED("NotYetSupported", Severity.ERROR, "%1$s is not supported%2$s. %3$s"),
    REPORT_UNWRITABLE(
            "ReportUnwritable",
            Severity.ERROR,
            "The report %1$s cannot be written: %2$s."
                    + " Name a file that can be: -Aafterproof.sarif=target/afterproof.sarif."),
    INTERNAL(
            "Internal",
            Severity.ERROR,
            "Afterproof %1$s failed on %2$s: %3$s. This is a defect of Afterproof, not of your code;"
                    + " please report it with this message: https://github.com/afterproof/afterproof/issues."),

    // in bodies
    GUARD_MISSING(
            "GuardMissing",
            Severity.ERROR,
            "%1$s is a tool interface, but its guard %2$s was not generated: the annotation processor did not run."
                    + " Since JDK 23 javac runs processors from the class path only with -proc:full;"
                    + " or put afterproof-processor on the processor path (-processorpath;"
                    + " Maven: annotationProcessorPaths; Gradle: annotationProcessor)."),
    CHAIN_TOO_DEEP(
            "ChainTooDeep",
            Severity.ERROR,
            "%1$s tool calls follow one another here without a verification gate; %2$s allows %3$s.%n%4$s%n"
                    + "Put a gate before the last of them: if (!tools.someGate()) { return; } with a @Gate tool,"
                    + " Chain.gate(verdict), or a verified tool (@VerifyAfter, @Expect, @Reconcile)."
                    + " A reviewed exception is @ChainLimit(depth = %1$s, reason = \"…\")."),
    CHAIN_UNBOUNDED(
            "ChainUnbounded",
            Severity.ERROR,
            "%1$s repeats tool calls, and on some way round there is no verification gate.%n%2$s%n"
                    + "Put a gate into the cycle: %3$s with a @Gate tool,"
                    + " Chain.gate(verdict), or a verified tool (@VerifyAfter, @Expect, @Reconcile)%4$s."),
    DESTRUCTIVE_STREAK("DestructiveStreak", Severity.ERROR, "%1$s without a human checkpoint.%n%2$s%n%3$s"),
    VERDICT_IGNORED(
            "VerdictIgnored",
            Severity.ERROR,
            "Nothing looks at the verdict of %1$s, so it verifies nothing."
                    + " Use it: if (!…%2$s(…)) { return; }, or Chain.gate(…%2$s(…))."),
    UNGUARDED_TOOL("UnguardedTool", Severity.ERROR, "%1$s past the guard. %2$s"),
    VERIFIER_VACUOUS("VerifierVacuous", Severity.ERROR, "%1$s verifies %2$s, but %3$s. %4$s"),
    PARTIAL("Partial", Severity.NOTE, "The checks of method bodies are partial: %1$s. %2$s");

    /** How loud a diagnostic is by default. */
    public enum Severity {
        /** The build fails. */
        ERROR,
        /** The build goes on; {@code -Aafterproof.warnings} can raise or silence it. */
        WARNING,
        /** For information. */
        NOTE
    }

    private static final String PAGES = "https://github.com/afterproof/afterproof/blob/main/docs/errors/";

    private final String code;
    private final Severity severity;
    private final String template;

    Diagnostic(String code, Severity severity, String template) {
        this.code = code;
        this.severity = severity;
        this.template = template;
    }

    /** The diagnostic with this name, as it stands in messages and in {@code @SuppressGuard}. */
    public static Optional<Diagnostic> of(String code) {
        return Arrays.stream(values())
                .filter(diagnostic -> diagnostic.code.equals(code))
                .findFirst();
    }

    /** The names a {@code @SuppressGuard} may give, sorted. */
    public static List<String> acceptable() {
        return Arrays.stream(values())
                .filter(Diagnostic::isAcceptable)
                .map(Diagnostic::code)
                .sorted()
                .toList();
    }

    /** The name that stands in the message. */
    public String code() {
        return code;
    }

    /** How loud it is unless an option says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Where the page about it is. */
    public String page() {
        return PAGES + code + ".md";
    }

    /**
     * Whether {@code @SuppressGuard} may accept it. The others leave nothing that a guard could be generated from, or
     * are about the suppression itself.
     */
    public boolean isAcceptable() {
        return switch (this) {
            case CHECK_NOT_FOUND,
                    CHECK_SIGNATURE,
                    VERIFIER_MUTATES,
                    CONFLICTING_EFFECT,
                    FALLBACK_ON_MUTATION,
                    SCHEMA_CONTRADICTION,
                    TOOL_SHAPE,
                    BAD_DURATION,
                    SUPPRESSION_WITHOUT_REASON,
                    NOT_YET_SUPPORTED,
                    REPORT_UNWRITABLE,
                    INTERNAL,
                    PARTIAL -> false;
            default -> true;
        };
    }

    /**
     * The whole message: {@code [Afterproof/Name] what is wrong. How to mend it. Page: …}.
     *
     * @param arguments what the template names, in its order
     */
    public String message(Object... arguments) {
        return whole(text(arguments));
    }

    /** The whole message around its words. */
    public String whole(String text) {
        return "[Afterproof/" + code + "] " + text + " Page: " + page();
    }

    /** The words of the message alone, without name and page. */
    public String text(Object... arguments) {
        String text = template.formatted(arguments);
        return text + (text.matches("(?s).*[.?!;}]") ? "" : ".");
    }
}
