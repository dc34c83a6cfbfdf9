package io.afterproof.processor.check;

import io.afterproof.processor.model.Parameter;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.model.ToolSchema;
import io.afterproof.processor.model.ToolSchema.Demand;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import io.afterproof.processor.schema.SchemaFaults;
import io.afterproof.processor.schema.Slot;
import java.util.function.Consumer;

/** Constraints that no value keeps, or that cannot be on a value of its type. */
final class SchemaContradiction implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        SchemaFaults faults = new SchemaFaults(tools.shapes());
        for (Tool tool : tools.tools()) {
            for (ToolSchema.Argument argument : tool.schema().arguments()) {
                if (argument.demand() != Demand.NONE) {
                    faults.contradictions(argument.slot(), findings);
                }
                if (argument.demand() == Demand.SCHEMA && cannotBeMissing(argument, tool)) {
                    findings.accept(missing(argument));
                }
            }
            tool.schema()
                    .result()
                    .filter(result -> result.demand() != Demand.NONE)
                    .ifPresent(result -> faults.contradictions(result.slot(), findings));
        }
    }

    private static boolean cannotBeMissing(ToolSchema.Argument argument, Tool tool) {
        Slot slot = argument.slot();
        return slot.isPrimitive()
                && slot.standard().isEmpty()
                && tool.method().parameters().stream()
                        .filter(parameter -> parameter.name().equals(argument.parameter()))
                        .anyMatch(parameter -> parameter.traits().contains(Parameter.Trait.OPTIONAL));
    }

    private static Finding missing(ToolSchema.Argument argument) {
        Slot slot = argument.slot();
        return Finding.of(
                Diagnostic.SCHEMA_CONTRADICTION,
                slot.place(),
                slot.subject(),
                "it may be left out, and " + slot.type() + " has no value for that",
                "Write " + slot.type().box().toString().replace("java.lang.", "")
                        + ", give it a default value, or make it required");
    }
}
