package io.afterproof;

/** How far a key reaches. */
public enum IdempotencyScope {
    /** Within one chain; outside every chain, the key parameters alone. */
    CHAIN,

    /** For every caller of the tool; needs an {@link IdempotencyKey} parameter. */
    GLOBAL
}
