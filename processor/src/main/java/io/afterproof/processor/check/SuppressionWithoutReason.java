package io.afterproof.processor.check;

import io.afterproof.processor.model.Acceptance;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import io.afterproof.processor.report.Spelling;
import java.util.Optional;

/** An accepted finding that nobody gives a reason for, or that there is no such thing as. */
public final class SuppressionWithoutReason {
    private SuppressionWithoutReason() {}

    /** What is wrong with it, if anything is. */
    public static Optional<Finding> check(Acceptance acceptance) {
        Optional<Finding> unknown = acceptance.diagnostic().flatMap(name -> unknown(acceptance, name));
        if (unknown.isPresent()) {
            return unknown;
        }
        return acceptance.reason().isBlank()
                ? Optional.of(finding(
                        acceptance,
                        "reason",
                        acceptance.annotation() + " gives no reason",
                        "Say why it is safe, for those who read the report: reason = \"audited weekly, OPS-17\""))
                : Optional.empty();
    }

    private static Optional<Finding> unknown(Acceptance acceptance, String name) {
        Optional<Diagnostic> named = Diagnostic.of(name);
        if (named.filter(Diagnostic::isAcceptable).isPresent()) {
            return Optional.empty();
        }
        if (named.isPresent()) {
            return Optional.of(finding(
                    acceptance,
                    "value",
                    acceptance.annotation() + " names a finding that cannot be accepted",
                    "Mend it: nothing could be guarded with it"));
        }
        String mend = Spelling.closest(name, Diagnostic.acceptable())
                .map(meant -> "Did you mean \"" + meant + "\"?")
                .orElse("There are " + String.join(", ", Diagnostic.acceptable()));
        return Optional.of(
                finding(acceptance, "value", acceptance.annotation() + " names no diagnostic that there is", mend));
    }

    private static Finding finding(Acceptance acceptance, String member, String what, String mend) {
        return Finding.of(
                Diagnostic.SUPPRESSION_WITHOUT_REASON, acceptance.place().member(member), what, mend);
    }
}
