package io.afterproof.processor.model;

import io.afterproof.processor.schema.Slot;
import java.util.List;
import java.util.Optional;

/**
 * The forms of a tool's arguments and of its result.
 *
 * @param arguments one for each parameter that the model fills, in their order
 * @param result the result; empty where there is none, or where it is a verdict
 */
public record ToolSchema(List<Argument> arguments, Optional<Result> result) {
    /**
     * One argument.
     *
     * @param name what the model calls it
     * @param parameter what the method calls it
     * @param slot what it holds
     * @param demand who asked for it to be checked
     */
    public record Argument(String name, String parameter, Slot slot, Demand demand) {}

    /** What the tool returns. */
    public record Result(Slot slot, Demand demand) {}

    /** Who asks for a value to be checked. */
    public enum Demand {
        /** Nobody. */
        NONE,
        /** A constraint on it. */
        CONSTRAINT,
        /** {@code @Schema}. */
        SCHEMA
    }

    /** Whether any argument is to be checked. */
    public boolean checksArguments() {
        return arguments.stream().anyMatch(argument -> argument.demand() != Demand.NONE);
    }

    /** Whether the result is to be checked. */
    public boolean checksResult() {
        return result.filter(found -> found.demand() != Demand.NONE).isPresent();
    }
}
