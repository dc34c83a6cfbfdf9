package io.afterproof.processor.model;

/** What a tool does to the world, as its annotations declare it. */
public enum Effect {
    /** Reads and changes nothing. */
    READ,
    /** Changes state. */
    MUTATION,
    /** Verifies, and so resets the depth of the chain. */
    GATE
}
