package io.afterproof.benchmarks;

import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Retry;
import io.afterproof.VerifyAfter;

/** The tools that are measured. The limits are out of the way, so that a chain can be used for millions of calls. */
@Guarded(maxDepth = Integer.MAX_VALUE, maxDestructive = Integer.MAX_VALUE)
public interface ShopTools {
    /** A read with retries. */
    @ReadOnly
    @Retry(max = 3)
    Item find(String sku);

    /** A mutation that is read back. */
    @Mutating
    @VerifyAfter("isPriced")
    Item price(String sku, long cents);

    /** The read-back of {@link #price}. */
    default boolean isPriced(String sku, long cents) {
        return find(sku).cents() == cents;
    }
}
