package shop;

import io.afterproof.*;
import java.util.*;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

interface Ids<I> {
    @ReadOnly
    String find(I id);

    default boolean known(I id, @Result Object result) {
        return result.equals(find(id));
    }
}

interface OrderTools extends Ids<String> {
    @Mutating
    @VerifyAfter("known")
    String create(String id, int count);

    @Mutating
    @VerifyAfter("widened")
    int add(String id, int count);

    default Boolean widened(long count, @Result Integer sum) {
        return sum > count && !find("").isEmpty();
    }

    @Mutating
    @VerifyAfter("boxed")
    CompletableFuture<Integer> addLater(String id, int count);

    default Verdict boxed(Integer count, @Result int sum, @IdempotencyKey String key) {
        return find(key).isEmpty() ? Verdict.absent(key) : Verdict.confirmed();
    }

    @Mutating
    @VerifyAfter("overloaded")
    void put(String id, int count);

    default boolean overloaded(Object id) {
        return find(id.toString()).isEmpty();
    }

    default boolean overloaded(String other) {
        return find(other).isEmpty();
    }

    @Mutating
    @VerifyAfter("isThere")
    CompletionStage<Void> removeLater(String id);

    boolean isThere(String id);

    @Gate
    Verdict consistent();

    @Gate
    Boolean balanced();
}

interface TwoSources {
    @Reconcile(with = "countedAgain")
    int counted(String id);

    Integer countedAgain(String id);

    @Reconcile(with = "linesAgain")
    List<String> lines(String id);

    Collection<String> linesAgain(String id);

    @Reconcile(with = "titleAgain")
    CompletionStage<String> title(String id);

    CharSequence titleAgain(String id);

    @Reconcile(with = "anyAgain")
    Comparable<String> any(String id);

    ArrayList<String> anyAgain(String id);
}
