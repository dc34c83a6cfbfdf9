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
 * @param result what the tool returned; null also for nothing
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
        @Nullable Object result) {

    /** A row for a key that has none. */
    public static JournalEntry first(
            CallKey key, Fingerprint arguments, CallState first, long now, long leaseUntil, long expiresAt) {
        return new JournalEntry(key, arguments, first, 1, leaseUntil, now, now, expiresAt, false, null);
    }

    /** The same row in another state, with a lease that ends then. */
    public JournalEntry leased(CallState next, long until) {
        return new JournalEntry(
                key, fingerprint, next, epoch, until, firstSentAt, sentAt, expiresAt, hasResult, result);
    }

    /** The same row in a state in which nobody works on it, to be forgotten then if the state allows. */
    public JournalEntry settled(CallState next, long expiry) {
        return new JournalEntry(key, fingerprint, next, epoch, 0, firstSentAt, sentAt, expiry, hasResult, result);
    }

    /** Sent at that time. */
    public JournalEntry sent(long at, long until) {
        long first = epoch == 1 ? at : firstSentAt;
        return new JournalEntry(
                key, fingerprint, CallState.SENT, epoch, until, first, at, expiresAt, hasResult, result);
    }

    /** Returned by the tool. */
    public JournalEntry returned(@Nullable Object value) {
        return new JournalEntry(
                key, fingerprint, CallState.SUCCEEDED, epoch, leaseUntil, firstSentAt, sentAt, expiresAt, true, value);
    }

    /** The same row with the result that was lost. */
    public JournalEntry recovered(@Nullable Object value) {
        return new JournalEntry(
                key, fingerprint, state, epoch, leaseUntil, firstSentAt, sentAt, expiresAt, true, value);
    }

    /** Taken for one more attempt, in the state in which the journal begins. */
    public JournalEntry again(CallState first, Fingerprint arguments, long now, long until, long expiry) {
        long from = state.expires() ? now : firstSentAt; // what is finished is sent anew
        return new JournalEntry(key, arguments, first, epoch + 1, until, from, now, expiry, false, null);
    }

    /** Whether somebody is at work on the row. */
    public boolean live(long now) {
        return switch (state) {
            case RESERVED, SENT, SUCCEEDED, VERIFYING -> now < leaseUntil;
            default -> false;
        };
    }

    /** Whether the row may be forgotten. */
    public boolean expired(long now) {
        return state.expires() && now >= expiresAt && !live(now);
    }
}
