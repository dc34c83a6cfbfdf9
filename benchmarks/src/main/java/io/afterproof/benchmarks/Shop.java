package io.afterproof.benchmarks;

import org.openjdk.jmh.annotations.CompilerControl;

/** The tools without a guard. Their bodies are not inlined, as those of real tools would not be. */
public final class Shop implements ShopTools {
    private long cents;

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public Item find(String sku) {
        return new Item(sku, cents);
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public Item price(String sku, long newCents) {
        cents = newCents;
        return new Item(sku, newCents);
    }
}
