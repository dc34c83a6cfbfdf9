package app;

import io.afterproof.Consistency;
import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.VerifyAfter;

@Guarded
interface Books {
    @ReadOnly(consistency = Consistency.CACHED)
    String cached(String id);

    @ReadOnly(consistency = Consistency.EVENTUAL)
    String eventual(String id);

    @Mutating
    @VerifyAfter(value = "readsTheCache", within = "5s")
    void add(String id);

    default boolean readsTheCache(String id) {
        return cached(id) != null; // ERROR VerifierStale: Books.add is verified by Books.cached in readsTheCache
    }

    @Mutating
    @VerifyAfter("doesNotWait")
    void remove(String id);

    default boolean doesNotWait(String id) {
        return helper(id); // ERROR VerifierStale: EVENTUAL
    }

    private boolean helper(String id) {
        return eventual(id) == null;
    }
}

final class GuardedBooks implements Books {
    public String cached(String id) { return id; }
    public String eventual(String id) { return id; }
    public void add(String id) {}
    public void remove(String id) {}
}
