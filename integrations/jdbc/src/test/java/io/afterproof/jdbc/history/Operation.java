package io.afterproof.jdbc.history;

/**
 * What one client asked, and what it was told. Times are comparable among all clients of a history; two that are equal
 * count as overlapping.
 *
 * @param client who asked
 * @param invoked when it asked, or earlier
 * @param returned when it was told, or later; {@link Long#MAX_VALUE} for nobody knows when, or never
 * @param answer what it was told; null if nobody knows, so that it may have had its effect at any time since it asked, or
 *     never
 */
public record Operation<A>(String client, long invoked, long returned, A answer) {
    /** One that was never answered. */
    public static <A> Operation<A> open(String client, long invoked) {
        return new Operation<>(client, invoked, Long.MAX_VALUE, null);
    }

    boolean isOpen() {
        return answer == null;
    }

    /** The same question, as if nobody had heard the answer. */
    Operation<A> unheard() {
        return open(client, invoked);
    }

    @Override
    public String toString() {
        String until = returned == Long.MAX_VALUE ? "…" : Long.toString(returned);
        return String.format("%-16s %16d - %-16s %s", client, invoked, until, isOpen() ? "no answer" : answer);
    }
}
