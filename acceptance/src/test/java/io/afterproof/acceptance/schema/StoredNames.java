package io.afterproof.acceptance.schema;

import io.afterproof.Guarded;
import io.afterproof.ReadOnly;
import java.util.List;
import java.util.Map;

/** Tools that are inherited from interfaces with type parameters. */
final class StoredNames {
    private StoredNames() {}

    record Name(String first, String last) {}

    interface Finder<K> {
        @ReadOnly
        String find(K key);
    }

    interface Store<K, V> extends Finder<K> {
        @ReadOnly
        String findAll(Map<String, List<K>> keys, V limit);
    }

    @Guarded
    interface Tools extends Store<Name, Integer> {}
}
