package io.afterproof.processor.check;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Reference;
import io.afterproof.processor.model.Tool;
import java.util.List;

/** The methods that a tool's annotations name, but for those that have no business to be named at all. */
final class References {
    private References() {}

    static List<Reference> of(Tool tool) {
        return tool.marks().references().stream()
                .filter(reference -> reference.role() != Reference.Role.FALLBACK || tool.effect() != Effect.MUTATION)
                .toList();
    }
}
