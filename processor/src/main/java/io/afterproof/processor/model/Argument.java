package io.afterproof.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * What is passed for one parameter of a check.
 *
 * @param source where it comes from
 * @param name the tool's parameter, where it comes from one
 * @param type the type to cast it to, where another overload would be called without
 * @param nullable whether the check takes null there
 */
public record Argument(Source source, String name, Optional<TypeName> type, boolean nullable) {
    /** Where an argument of a check comes from. */
    public enum Source {
        /** The tool's parameter of the same name. */
        PARAMETER,
        /** The tool's result. */
        RESULT,
        /** The second source's result. */
        OTHER,
        /** The call's idempotency key. */
        KEY,
        /** The tools themselves, for a static check. */
        TOOLS
    }
}
