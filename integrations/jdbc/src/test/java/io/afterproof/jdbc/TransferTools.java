package io.afterproof.jdbc;

import io.afterproof.IdempotencyKey;
import io.afterproof.IdempotencyScope;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Sensitive;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;

/** Transfers, of which an absence never proves anything: nobody knows when one is too late to land. */
interface TransferTools {
    /** A result that can be read anew. */
    @Mutating(destructive = false)
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @VerifyAfter(value = "isThere", recover = "number")
    String transfer(@IdempotencyKey String id, long cents);

    /** A result that is lost when it is lost. */
    @Mutating(destructive = false)
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @VerifyAfter("isThere")
    String order(@IdempotencyKey String id, long cents);

    /** No result. */
    @Mutating(destructive = false)
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @VerifyAfter("isThere")
    void move(@IdempotencyKey String id, long cents);

    /** Arguments that no journal keeps. */
    @Mutating(destructive = false)
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @VerifyAfter("isThere")
    void unlock(@IdempotencyKey String id, @Sensitive String pin);

    /** How much was transferred in all. */
    @ReadOnly
    long total(String id);

    /** The number of a transfer. */
    @ReadOnly
    String number(String id);

    /** The read-back. */
    default Verdict isThere(String id) {
        return total(id) > 0 ? Verdict.confirmed() : Verdict.absent("no transfer " + id);
    }
}
