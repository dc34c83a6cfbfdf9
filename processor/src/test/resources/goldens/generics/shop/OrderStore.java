package shop;

import io.afterproof.Guarded;
import io.afterproof.ReadOnly;
import java.util.List;

@Guarded
public interface OrderStore extends Store<List<String>, Long> {
    @Override
    List<String> find(Long id);

    @Override
    @ReadOnly
    List<String> save(Long id, List<String> value);
}
