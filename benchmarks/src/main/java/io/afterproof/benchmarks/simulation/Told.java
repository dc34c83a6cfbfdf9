package io.afterproof.benchmarks.simulation;

/** What the caller hears in the end. */
enum Told {
    /** The payment was made. */
    DONE,
    /** It was not, and will not be. */
    FAILED,
    /** Nobody knows: a person has to find out. */
    UNKNOWN
}
