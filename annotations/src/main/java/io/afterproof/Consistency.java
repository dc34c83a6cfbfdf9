package io.afterproof;

/** How fresh the view is that a read returns. */
public enum Consistency {
    /** The read sees every change that was acknowledged before it began. */
    STRONG,

    /** The read may lag behind; a verifier that uses it needs {@link VerifyAfter#within()}. */
    EVENTUAL,

    /** The read may answer from a cache for an unknown time; no verifier may rely on it. */
    CACHED
}
