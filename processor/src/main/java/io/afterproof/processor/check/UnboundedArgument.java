package io.afterproof.processor.check;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.model.ToolSchema.Demand;
import io.afterproof.processor.report.Finding;
import io.afterproof.processor.schema.SchemaFaults;
import java.util.function.Consumer;

/** A text or a list of any length that goes into a change. */
final class UnboundedArgument implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        SchemaFaults faults = new SchemaFaults(tools.shapes());
        for (Tool tool : tools.tools()) {
            if (tool.effect() == Effect.MUTATION) {
                tool.schema().arguments().stream()
                        .filter(argument -> argument.demand() == Demand.SCHEMA)
                        .forEach(argument -> faults.unbounded(argument.slot(), tool.label(), findings));
            }
        }
    }
}
