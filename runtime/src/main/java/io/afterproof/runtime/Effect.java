package io.afterproof.runtime;

/** Whether the effect of a call happened. */
public enum Effect {
    /** It did not happen. */
    NONE,
    /** It happened. */
    HAPPENED,
    /** Nobody knows yet. */
    UNKNOWN
}
