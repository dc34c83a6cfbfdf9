package io.afterproof.processor.write;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Tool;

/**
 * The hints that the Model Context Protocol has for a tool. Where an annotation does not tell, the hint is the pessimistic
 * one that the protocol assumes without it.
 *
 * @param readOnlyHint changes nothing
 * @param destructiveHint may destroy something
 * @param idempotentHint a repeat with the same arguments has no further effect
 * @param openWorldHint deals with things outside a closed domain
 */
record McpHints(boolean readOnlyHint, boolean destructiveHint, boolean idempotentHint, boolean openWorldHint) {
    static McpHints of(Tool tool) {
        boolean isRead = tool.effect() != Effect.MUTATION;
        boolean isDestructive =
                tool.marks().mutating().filter(Marks.Mutating::destructive).isPresent();
        return new McpHints(isRead, isDestructive, isRead || isIdempotent(tool.marks()), true);
    }

    /** Each call of a client may be a chain of its own, so a key within a chain is not enough. */
    private static boolean isIdempotent(Marks marks) {
        return marks.idempotent()
                .filter(idempotent ->
                        idempotent.by().equals("NATURAL") || idempotent.scope().equals("GLOBAL"))
                .isPresent();
    }
}
