package io.afterproof.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A mutation whose outcome is not settled, as a journal keeps it. Times are milliseconds since the epoch.
 *
 * @param digest identifies the call, see {@link CallKey#digest()}
 * @param tenant whose call it is; empty for nobody's in particular
 * @param tool interface, method and erased parameter types
 * @param chain the id of the chain that the key is confined to; empty for none
 * @param arguments all of them, as the codec wrote them; null if they could not be stored, or must not be
 * @param state where it stands
 * @param epoch how many attempts were reserved
 * @param sentAt when it was last sent
 * @param note what was found out about it last, for people
 */
public record OpenCall(
        String digest,
        String tenant,
        String tool,
        String chain,
        @Nullable String arguments,
        CallState state,
        long epoch,
        long sentAt,
        @Nullable String note) {}
