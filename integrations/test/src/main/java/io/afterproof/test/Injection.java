package io.afterproof.test;

/**
 * A fault that was injected.
 *
 * @param tool the tool, such as {@code OrderTools.refund}
 * @param call which call of the tool, from 1
 * @param fault the fault, such as {@code lost write}
 * @param how what was done, in words
 */
public record Injection(String tool, int call, String fault, String how) {
    /** Such as {@code OrderTools.refund, call 2: response lost}. */
    @Override
    public String toString() {
        return tool + ", call " + call + ": " + fault + (how.isEmpty() ? "" : " (" + how + ")");
    }
}
