package io.afterproof.runtime;

import org.jspecify.annotations.Nullable;

/**
 * One row of the journal: a mutation and where it stands. Times are milliseconds since the epoch.
 *
 * @param key identifies the call
 * @param fingerprint its arguments; another one under the same key is never run
 * @param state where it stands
 * @param epoch counts the attempts that were reserved, from 1; a completion with a lost epoch changes nothing
 * @param leaseUntil until when the owner of a {@link CallState#RESERVED}, {@link CallState#SENT},
 *     {@link CallState#SUCCEEDED} or {@link CallState#VERIFYING} row may be trusted to be at work; 0 for nobody
 * @param firstSentAt when the key was first sent, which is from when on a far end remembers it
 * @param sentAt when it was last sent; when it was reserved, as long as it was not
 * @param expiresAt when the row may be forgotten, if its state allows
 * @param hasResult whether the tool returned, so that {@code result} is what it returned
 * @param result what the tool returned, in a durable journal as text from the {@link Codec}; null for nothing, and where
 *     it could not be stored or must not be
 * @param arguments all arguments of the call as text from the {@link Codec}, so that the call can be looked into by
 *     another process; null in memory, and where they could not be stored or must not be
 * @param note what was found out about the call last, for people; null for nothing
 */
public record JournalEntry(
        CallKey key,
        Fingerprint fingerprint,
        CallState state,
        long epoch,
        long leaseUntil,
        long firstSentAt,
        long sentAt,
        long expiresAt,
        boolean hasResult,
        @Nullable Object result,
        @Nullable String arguments,
        @Nullable String note) {

    /** A row for a key that has none. */
    public static JournalEntry first(
            CallKey key,
            Fingerprint fingerprint,
            @Nullable String arguments,
            CallState first,
            long now,
            long leaseUntil,
            long expiresAt) {
        return new JournalEntry(
                key, fingerprint, first, 1, leaseUntil, now, now, expiresAt, false, null, arguments, null);
    }

    /** The same row in another state, with a lease that ends then. */
    public JournalEntry leased(CallState next, long until) {
        return standing(next, until, firstSentAt, sentAt, expiresAt);
    }

    /** The same row in a state in which nobody works on it, to be forgotten then if the state allows. */
    public JournalEntry settled(CallState next, long expiry) {
        return standing(next, 0, firstSentAt, sentAt, expiry);
    }

    /** Sent at that time. */
    public JournalEntry sent(long at, long until) {
        return standing(CallState.SENT, until, epoch == 1 ? at : firstSentAt, at, expiresAt);
    }

    private JournalEntry standing(CallState next, long until, long first, long last, long expiry) {
        return new JournalEntry(
                key, fingerprint, next, epoch, until, first, last, expiry, hasResult, result, arguments, note);
    }

    /** Returned by the tool. */
    public JournalEntry returned(@Nullable Object value) {
        return answered(CallState.SUCCEEDED, value);
    }

    /** The same row with the result that was lost. */
    public JournalEntry recovered(@Nullable Object value) {
        return answered(state, value);
    }

    private JournalEntry answered(CallState next, @Nullable Object value) {
        return new JournalEntry(
                key,
                fingerprint,
                next,
                epoch,
                leaseUntil,
                firstSentAt,
                sentAt,
                expiresAt,
                true,
                value,
                arguments,
                note);
    }

    /** The same row with what was found out, for people. */
    public JournalEntry noted(@Nullable String found) {
        return new JournalEntry(
                key,
                fingerprint,
                state,
                epoch,
                leaseUntil,
                firstSentAt,
                sentAt,
                expiresAt,
                hasResult,
                result,
                arguments,
                found);
    }

    /**
     * Taken for one more attempt, in the state in which the journal begins. After attempts that may have had their effect
     * it still tells when the first was sent, which is always before this one.
     */
    public JournalEntry again(CallState first, Fingerprint fingerprint, long now, long until, long expiry) {
        boolean anew = state.expires() || !mayHaveBeenSent();
        long from = anew ? now : firstSentAt;
        long at = anew ? now : Math.max(now, firstSentAt + 1);
        return new JournalEntry(
                key, fingerprint, first, epoch + 1, until, from, at, expiry, false, null, arguments, null);
    }

    /** Whether anything was sent: a {@link CallState#RESERVED} row may repeat an attempt that was. */
    public boolean mayHaveBeenSent() {
        return state != CallState.RESERVED || repeats();
    }

    /** Whether an earlier attempt may have had its effect. */
    public boolean repeats() {
        return firstSentAt < sentAt;
    }

    /** Whether somebody is at work on the row. */
    public boolean live(long now) {
        return switch (state) {
            case RESERVED, SENT, SUCCEEDED, VERIFYING -> now < leaseUntil;
            default -> false;
        };
    }

    /** Whether nobody works on the row, and nobody knows yet what became of the call. */
    public boolean isOpen(long now) {
        return switch (state) {
            case UNKNOWN, UNVERIFIED -> true;
            case RESERVED, SENT, VERIFYING -> now >= leaseUntil;
            case SUCCEEDED -> leaseUntil != 0 && now >= leaseUntil;
            case VERIFIED, DIVERGED, FAILED, HUMAN -> false;
        };
    }

    /** What {@link Journal#open} tells of the row. */
    public OpenCall openCall() {
        return new OpenCall(key.digest(), key.tenant(), key.tool(), key.chain(), arguments, state, epoch, sentAt, note);
    }

    /** Whether the row may be forgotten. */
    public boolean expired(long now) {
        return state.expires() && now >= expiresAt && !live(now);
    }
}
