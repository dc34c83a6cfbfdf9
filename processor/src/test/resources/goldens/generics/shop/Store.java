package shop;

import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Result;
import io.afterproof.VerifyAfter;
import java.util.List;
import java.util.Map;

public interface Store<T, I extends Comparable<I>> {
    @ReadOnly
    T find(I id);

    @ReadOnly
    Map<I, ? extends List<? super T>> all(T[] like);

    @Mutating
    @VerifyAfter("isSaved")
    T save(I id, T value) throws CloneNotSupportedException;

    default boolean isSaved(I id, T value, @Result T saved) {
        return find(id).equals(value) && value.equals(saved);
    }
}
