package io.afterproof.processor.chain;

import javax.lang.model.element.ExecutableElement;

/**
 * A method that a message names; reports say where it is, too.
 *
 * @param method the method
 */
public record Named(ExecutableElement method) {
    @Override
    public String toString() {
        return CallGraph.nameOf(method);
    }
}
