package io.afterproof.sample.store;

/** A database of the sample's own, which goes when it is closed. */
public interface Store extends AutoCloseable {
    /** Where it is. */
    Place place();

    @Override
    void close();
}
