package io.afterproof.sample.shop;

import org.jspecify.annotations.Nullable;

/**
 * A row of the journal, as it stands in the database.
 *
 * @param state the state
 * @param leaseSeconds for how long after its sending its owner may be trusted to be at work; 0 if nobody works on it
 * @param arguments what the tool was called with, in JSON
 * @param result what it answered, in JSON; null as long as nothing was recorded
 * @param note what was found out about it last, for people
 */
public record JournalRow(
        String state,
        long leaseSeconds,
        String arguments,
        @Nullable String result,
        @Nullable String note) {
    /** The row in a line. */
    public String inWords() {
        String lease = leaseSeconds == 0 ? "nobody works on it" : "leased for " + leaseSeconds + " s";
        String answer = result == null ? "no answer recorded" : "answer " + result;
        return state + ", " + lease + ", " + answer + (note == null ? "" : ", note: " + note);
    }
}
