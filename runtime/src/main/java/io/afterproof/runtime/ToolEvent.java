package io.afterproof.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One guarded call, as it ended.
 *
 * @param callId identifies this call
 * @param chainId the chain it ran in; its own where it ran in none
 * @param chained whether it ran in an open chain, rather than as a chain of one
 * @param tool the tool, such as {@code OrderTools.refund}
 * @param kind what the tool does to the world
 * @param outcome how the call ended
 * @param effect whether its effect happened
 * @param attempts how often the tool was run by this call; 0 for a refused or replayed one
 * @param replayed whether the result is the recorded one of an earlier call
 * @param startedAt when the call began, by the clock of the guards
 * @param duration how long it took, all attempts, pauses and checks included
 * @param guards what each guard decided, in order
 * @param fingerprint the arguments, hashed
 * @param arguments the arguments by name, sensitive ones hashed; empty unless asked for by
 *     {@link Guards.Builder#eventArguments(boolean)}
 * @param failure what the caller got instead of a result, or null
 */
public record ToolEvent(
        String callId,
        String chainId,
        boolean chained,
        String tool,
        ToolKind kind,
        Outcome outcome,
        Effect effect,
        int attempts,
        boolean replayed,
        Instant startedAt,
        Duration duration,
        List<GuardDecision> guards,
        Fingerprint fingerprint,
        Map<String, String> arguments,
        @Nullable Throwable failure) {
    /** Copies the collections. */
    public ToolEvent {
        guards = List.copyOf(guards);
        arguments = Map.copyOf(arguments);
    }
}
