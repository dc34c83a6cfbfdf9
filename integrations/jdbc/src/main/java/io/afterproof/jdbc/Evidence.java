package io.afterproof.jdbc;

import java.util.List;
import java.util.Optional;

/**
 * All that the store knows about one call.
 *
 * @param call the call; empty if it is finished and forgotten
 * @param history what happened to it besides, oldest first
 */
public record Evidence(Optional<CallRecord> call, List<AuditEntry> history) {
    /** Copies the list. */
    public Evidence {
        history = List.copyOf(history);
    }
}
