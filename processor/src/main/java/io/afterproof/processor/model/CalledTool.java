package io.afterproof.processor.model;

import java.util.Set;

/**
 * What a caller has to know of the tool it calls.
 *
 * @param name the tool for people to read, such as {@code OrderTools.refund}
 * @param tools the qualified name of the tool interface through which it is called
 * @param kind what the call is to a chain
 * @param verified whether its result or effect is proven before the caller sees it
 * @param repeatable whether a repeat is harmless wherever it comes from: {@code @Idempotent} by the far end or by nature
 * @param noEffectOn the qualified names of the exceptions that prove that nothing happened
 * @param destructive whether it changes state in a way that cannot simply be made good again
 * @param consistency how fresh the answer of a read is, by the name of the constant
 * @param approved whether a human decides before every call
 * @param maxDepth how many calls may follow one another without a gate
 * @param maxDestructive how many destructive calls may follow one another without a checkpoint
 */
public record CalledTool(
        String name,
        String tools,
        Kind kind,
        boolean verified,
        boolean repeatable,
        Set<String> noEffectOn,
        boolean destructive,
        String consistency,
        boolean approved,
        int maxDepth,
        int maxDestructive) {
    /** What the call of a tool is to a chain. */
    public enum Kind {
        /** Changes nothing. */
        READ,
        /** Changes state. */
        MUTATION,
        /** Verifies what was done; never counts towards the depth. */
        GATE
    }

    /** Whether the call changes state. */
    public boolean isMutation() {
        return kind == Kind.MUTATION;
    }
}
