package io.afterproof.processor.chain;

import io.afterproof.processor.model.CalledTool;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** What a call in a body means to the chain. */
sealed interface Effect {
    /**
     * A tool is called through its interface.
     *
     * @param verdictUsed for a gate, whether anything looks at its verdict
     */
    record ToolCall(CalledTool tool, boolean verdictUsed) implements Effect {}

    /**
     * {@code Chain.gate} or {@code Chain.checkpoint}.
     *
     * @param byHuman whether a human confirmed, which is a gate too
     */
    record ExplicitGate(boolean byHuman) implements Effect {}

    /**
     * Another method is called.
     *
     * @param name the method for people to read
     * @param targets the methods that may run
     */
    record MethodCall(String name, List<ExecutableElement> targets) implements Effect {}
}
