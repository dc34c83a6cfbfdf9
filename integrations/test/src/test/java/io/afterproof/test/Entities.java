package io.afterproof.test;

import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.VerifyAfter;

/** Tools of any entity. */
interface Entities<E> {
    @ReadOnly
    E find(String id);

    @Mutating
    @VerifyAfter("isStored")
    E store(String id, E entity);

    default boolean isStored(String id, E entity) {
        return find(id).equals(entity);
    }
}
