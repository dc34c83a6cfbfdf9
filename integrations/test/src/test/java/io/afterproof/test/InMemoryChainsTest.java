package io.afterproof.test;

import io.afterproof.runtime.Chains;
import io.afterproof.runtime.InMemoryChains;

/** The chains of one process. */
class InMemoryChainsTest extends ChainsContract {
    private final Chains chains = new InMemoryChains();

    @Override
    protected Chains chains() {
        return chains;
    }
}
