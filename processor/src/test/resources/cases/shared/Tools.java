package app;

import io.afterproof.Approval;
import io.afterproof.Expect;
import io.afterproof.Gate;
import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Result;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;

/** The tools of all cases: three calls without a gate, two destructive ones without a checkpoint. */
@Guarded(maxDepth = 3, maxDestructive = 2)
interface Tools {
    @ReadOnly
    String read(String id);

    String plain(String id);

    @ReadOnly
    @Expect("plausible")
    String verifiedRead(String id);

    @Mutating(destructive = false)
    @VerifyAfter("isNoted")
    void note(String id);

    @Mutating
    @VerifyAfter("isDeleted")
    void delete(String id);

    @Mutating
    @Approval
    @VerifyAfter("isDeleted")
    void purge(String id);

    @Mutating
    @Approval(when = "isLarge")
    @VerifyAfter("isDeleted")
    void drop(String id);

    @Gate
    boolean balanced();

    @Gate
    Verdict audited(String id);

    default boolean plausible(@Result String quote) {
        return quote.length() > 1;
    }

    default boolean isNoted(String id) {
        return read(id) != null;
    }

    default boolean isDeleted(String id) {
        return read(id) == null;
    }

    default boolean isLarge(String id) {
        return id.length() > 3;
    }

    default String twice(String id) {
        return read(id) + read(id);
    }
}
