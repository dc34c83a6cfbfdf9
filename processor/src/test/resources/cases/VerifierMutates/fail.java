package app;

import io.afterproof.Approval;
import io.afterproof.Expect;
import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.Require;
import io.afterproof.Result;
import io.afterproof.VerifyAfter;

@Guarded
interface Books {
    String find(String id);

    @Mutating
    @VerifyAfter("writes")
    void add(String id);

    default boolean writes(String id) {
        touch(id); // ERROR VerifierMutates: @VerifyAfter on Books.add names writes, which calls Books.touch
        return find(id) != null;
    }

    @Mutating(destructive = false)
    @VerifyAfter("isTouched")
    void touch(String id);

    default boolean isTouched(String id) {
        return find(id) != null;
    }

    @Mutating
    @Require("throughOthers")
    @Approval(when = "alsoApprovals")
    @VerifyAfter("isTouched")
    void remove(String id);

    default boolean throughOthers(String id) {
        return BookChecks.helper(this, id); // ERROR VerifierMutates: @Require on Books.remove
    }

    default boolean alsoApprovals(String id) {
        Runnable work = () -> touch(id); // ERROR VerifierMutates: @Approval
        return id.isEmpty();
    }

    @Expect("semantic")
    String quote(String id);

    default boolean semantic(@Result String quote) {
        touch(quote); // ERROR VerifierMutates: @Expect
        return true;
    }
}

final class BookChecks {
    static boolean helper(Books books, String id) {
        books.touch(id);
        return true;
    }
}

final class GuardedBooks implements Books {
    public String find(String id) { return id; }
    public void add(String id) {}
    public void touch(String id) {}
    public void remove(String id) {}
    public String quote(String id) { return id; }
}
