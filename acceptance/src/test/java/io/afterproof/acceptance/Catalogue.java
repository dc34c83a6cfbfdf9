package io.afterproof.acceptance;

import io.afterproof.ReadOnly;
import java.util.List;

/** Tools that are inherited with a type of their heir's. */
interface Catalogue<B> {
    @ReadOnly
    List<B> search(String words);

    @ReadOnly
    boolean contains(B book);
}
