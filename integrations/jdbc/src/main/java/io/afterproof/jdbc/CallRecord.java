package io.afterproof.jdbc;

import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.CallState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mutation as the journal has it.
 *
 * @param digest identifies the call, see {@link CallKey#digest()}
 * @param tenant whose call it is; empty for nobody's in particular
 * @param tool interface, method and erased parameter types
 * @param chain the id of the chain that the key is confined to; empty for none
 * @param arguments all of them, as the codec wrote them; null if they could not be stored, or must not be
 * @param state where it stands
 * @param attempts how many attempts were reserved
 * @param firstSentAt when it was first sent
 * @param sentAt when it was last sent; when it was reserved, as long as it was not
 * @param leaseUntil until when whoever works on it may be trusted to be at work; null for nobody
 * @param answered whether the tool returned
 * @param result what it returned, as the codec wrote it; null for nothing, and where it could not be stored or must not be
 * @param note what was found out about it last, in words; null for nothing
 */
public record CallRecord(
        String digest,
        String tenant,
        String tool,
        String chain,
        @Nullable String arguments,
        CallState state,
        long attempts,
        Instant firstSentAt,
        Instant sentAt,
        @Nullable Instant leaseUntil,
        boolean answered,
        @Nullable String result,
        @Nullable String note) {}
