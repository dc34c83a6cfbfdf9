package io.afterproof.acceptance;

import io.afterproof.IdempotencyKey;
import io.afterproof.Verdict;

/** Checks beside the interface. */
final class LoanChecks {
    private LoanChecks() {}

    static Verdict isGone(LoanTools tools, String[] isbns, @IdempotencyKey String key) {
        for (String isbn : isbns) {
            if (tools.copies(isbn) > 0) {
                return Verdict.absent(isbn + " is still there, key " + key.length());
            }
        }
        return Verdict.confirmed();
    }
}
