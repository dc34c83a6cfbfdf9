package io.afterproof.jdbc;

import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.CallState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a call beside where it stands. Entries are never changed and never deleted by Afterproof, and outlive
 * the call's row.
 *
 * @param digest identifies the call, see {@link CallKey#digest()}
 * @param at when it was written, by the database's clock
 * @param event what it tells
 * @param tenant whose call it is; empty for nobody's in particular
 * @param tool interface, method and erased parameter types
 * @param chain the id of the chain that the key is confined to; empty for none
 * @param attempt which attempt it is about, from 1
 * @param from where the call stood; for a late completion where its owner believed it to stand
 * @param to where it stood afterwards; for a late completion what its owner wanted to write, null for a call that was
 *     finished and that nothing had to be kept of
 * @param by who did it, for what a person did
 * @param note why, or what was seen, in words; null for nothing
 * @param result for a late completion, what the tool had returned, as the codec wrote it; null for nothing, and where it
 *     could not be stored or must not be
 */
public record AuditEntry(
        String digest,
        Instant at,
        Event event,
        String tenant,
        String tool,
        String chain,
        long attempt,
        CallState from,
        @Nullable CallState to,
        @Nullable String by,
        @Nullable String note,
        @Nullable String result) {
    /** What an entry tells. */
    public enum Event {
        /** Somebody had an answer for a call that was not theirs any more; it changed nothing. */
        LATE_COMPLETION,
        /** The call was left to a person. */
        HANDED_OVER,
        /** A person said what became of the call. */
        RESOLVED
    }
}
