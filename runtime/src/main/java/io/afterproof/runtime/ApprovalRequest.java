package io.afterproof.runtime;

/**
 * A call that a person has to decide about.
 *
 * @param key the call; all its repeats have the same
 * @param tool the tool, such as {@code OrderTools.refund}
 * @param chainId the chain it belongs to; empty for none
 * @param summary the call with its arguments, for the person who decides; sensitive ones are hashed
 */
public record ApprovalRequest(CallKey key, String tool, String chainId, String summary) {
    /** Whether the call belongs to an open chain, in which a denial stands. */
    public boolean chained() {
        return !chainId.isEmpty();
    }
}
