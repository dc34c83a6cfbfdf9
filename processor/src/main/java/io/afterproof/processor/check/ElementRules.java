package io.afterproof.processor.check;

import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Finding;
import java.util.ArrayList;
import java.util.List;

/** All rules for tool interfaces that look at declarations only. */
public final class ElementRules {
    private static final List<Rule> RULES = List.of(
            new ToolShape(),
            new ConflictingEffect(),
            new MutatingWithoutVerifier(),
            new CheckNotFound(),
            new CheckSignature(),
            new VerifierMutates(),
            new VerifierStale(),
            new VerifierVacuous(),
            new FallbackOnMutation(),
            new BadDuration(),
            new RetryUnbounded(),
            new RetryRepeatsEffect(),
            new ForeignRetry(),
            new IdempotencyKeyMissing(),
            new IdempotentRead(),
            new SuspectMutation(),
            new SchemaUnsupported(),
            new SchemaContradiction(),
            new UnboundedArgument(),
            new PatternUnpublished());

    private ElementRules() {}

    /** Everything that is wrong with an interface. */
    public static List<Finding> findings(ToolInterface tools) {
        List<Finding> findings = new ArrayList<>();
        RULES.forEach(rule -> rule.check(tools, findings::add));
        return findings;
    }
}
