package io.afterproof;

/** Who makes sure that a repeated mutation has no second effect. */
public enum Dedupe {
    /** The guard: it records the result under the key and replays it. */
    JOURNAL,

    /** The far end: it is sent the same key each time and applies it once. */
    REMOTE,

    /** Nobody needs to: repeating is harmless, as with PUT or delete. */
    NATURAL
}
