package io.afterproof.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that a fault of your own strikes: {@link Fault#custom}. */
public final class FaultyCall {
    private final ToolMethod method;
    private final int number;
    private final @Nullable Object[] arguments;
    private final Maker maker;

    /** Makes the call with other arguments. */
    @FunctionalInterface
    interface Maker {
        @Nullable
        Object make(@Nullable Object[] arguments) throws Throwable;
    }

    FaultyCall(ToolMethod method, int number, @Nullable Object[] arguments, Maker maker) {
        this.method = method;
        this.number = number;
        this.arguments = arguments;
        this.maker = maker;
    }

    /** The tool, such as {@code OrderTools.refund}. */
    public String tool() {
        return method.label();
    }

    /** Which call of the tool this is, from 1. */
    public int number() {
        return number;
    }

    /** The arguments, unmodifiable; null where null was handed over. */
    public List<@Nullable Object> arguments() {
        return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(arguments)));
    }

    /**
     * Makes the call as it was meant, and returns what the implementation returns: a stage, for an asynchronous tool.
     *
     * @throws Throwable what the implementation throws
     */
    public @Nullable Object proceed() throws Throwable {
        return maker.make(arguments);
    }

    /**
     * Makes the call with other arguments.
     *
     * @param arguments as many as the tool has parameters
     * @throws Throwable what the implementation throws
     */
    public @Nullable Object proceed(@Nullable Object... arguments) throws Throwable {
        return maker.make(arguments);
    }

    ToolMethod method() {
        return method;
    }

    @Nullable
    Object[] values() {
        return arguments;
    }

    /** Such as {@code refund("A-1001", 500), call 2}. */
    @Override
    public String toString() {
        return Text.call(method, arguments) + ", call " + number;
    }
}
