package io.afterproof.runtime.internal;

/**
 * A change of which nobody knows whether it happened.
 *
 * @param tool the tool, such as {@code OrderTools.refund}
 * @param callId the call that left it open
 * @param journalled whether a journal that outlives the process knows of it
 * @param readBack looks once more; true when the question is settled
 */
public record Unresolved(String tool, String callId, boolean journalled, ReadBack readBack) {
    /** One more look. */
    @FunctionalInterface
    public interface ReadBack {
        /** Whether the question is settled now; never throws. */
        boolean settles();
    }
}
