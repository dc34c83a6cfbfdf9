package io.afterproof.runtime;

/**
 * What one guard decided about a call.
 *
 * @param guard the guard, such as {@code depth} or {@code readBack isRefunded}
 * @param decision what it decided, such as {@code confirmed}
 */
public record GuardDecision(String guard, String decision) {}
