package io.afterproof.runtime;

/** Where a mutation stands in the journal. */
public enum CallState {
    /** Taken by an owner under a lease; nothing was sent. */
    RESERVED(false),
    /** Sent; whether it had its effect is open while the lease lives, and unknown after it. */
    SENT(false),
    /** The tool returned; not read back. Final for a tool without a verifier. */
    SUCCEEDED(true),
    /** Read back and confirmed. */
    VERIFIED(true),
    /** Read back and found absent or different. */
    DIVERGED(false),
    /** The tool returned, but the read-back was not possible. */
    UNVERIFIED(false),
    /** Proved to have had no effect. */
    FAILED(true),
    /** Nobody knows. */
    UNKNOWN(false),
    /** Somebody is finding out, under a lease. */
    VERIFYING(false),
    /** A person has to find out. */
    HUMAN(false);

    private final boolean expires;

    CallState(boolean expires) {
        this.expires = expires;
    }

    /** Whether a row in this state may be forgotten after its window; an open question never is. */
    public boolean expires() {
        return expires;
    }
}
