package io.afterproof.runtime.guard;

/** A tool without a result, with its arguments. */
@FunctionalInterface
public interface VoidInvocation {
    /** Runs the tool once. */
    void invoke() throws Throwable;
}
