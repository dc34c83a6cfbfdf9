package io.afterproof.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * The method that a tool's annotation names, and how it is called for that tool.
 *
 * @param in the class of a static check; empty for a method of the tool interface
 * @param method its name
 * @param arguments what is passed to it, in order
 * @param tool the signature of the tool that it is, if it is one; see {@link Tool#signature()}
 * @param effect what it does to the world; a method that is no tool only reads, as far as declarations tell
 * @param consistency how fresh its answer is, {@code STRONG} unless it says otherwise
 * @param isLater whether it returns a stage of the answer
 */
public record Target(
        Optional<ClassName> in,
        String method,
        List<Argument> arguments,
        Optional<String> tool,
        Effect effect,
        String consistency,
        boolean isLater) {

    /** Whether it cannot be called without a result: it takes it, and not as null. */
    public boolean needsResult() {
        return arguments.stream()
                .anyMatch(argument -> argument.source() == Argument.Source.RESULT && !argument.nullable());
    }
}
