package app;

import io.afterproof.Consistency;
import io.afterproof.Expect;
import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Result;
import io.afterproof.VerifyAfter;

@Guarded
interface Books {
    @ReadOnly(consistency = Consistency.CACHED)
    String cached(String id);

    @ReadOnly(consistency = Consistency.EVENTUAL)
    String eventual(String id);

    @Mutating
    @VerifyAfter(value = "waits", within = "PT5S")
    void add(String id);

    default boolean waits(String id) {
        return eventual(id) != null;
    }

    @Expect("plausible")
    String quote(String id);

    default boolean plausible(String id, @Result String quote) {
        return quote.equals(cached(id));
    }
}

final class GuardedBooks implements Books {
    public String cached(String id) { return id; }
    public String eventual(String id) { return id; }
    public void add(String id) {}
    public String quote(String id) { return id; }
}
