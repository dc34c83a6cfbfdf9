package app;

import io.afterproof.Approval;
import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.SuppressGuard;
import io.afterproof.VerifyAfter;

/** Nothing is destroyed that no person has approved. */
@Guarded(maxDepth = 99, maxDestructive = 0)
@SuppressGuard(value = "GuardMissing", reason = "no processor runs over the cases")
public interface Frozen {
    String read(String id);

    @Mutating
    @VerifyAfter("isGone")
    void delete(String id);

    @Mutating
    @Approval
    @VerifyAfter("isGone")
    void purge(String id);

    default boolean isGone(String id) {
        return read(id) == null;
    }
}
