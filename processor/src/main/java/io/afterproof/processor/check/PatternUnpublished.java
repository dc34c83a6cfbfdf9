package io.afterproof.processor.check;

import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.model.ToolSchema.Demand;
import io.afterproof.processor.report.Finding;
import io.afterproof.processor.schema.SchemaFaults;
import java.util.function.Consumer;

/** A pattern on an argument that the guard checks and the schema cannot say. */
final class PatternUnpublished implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        SchemaFaults faults = new SchemaFaults(tools.shapes());
        for (Tool tool : tools.tools()) {
            tool.schema().arguments().stream()
                    .filter(argument -> argument.demand() == Demand.SCHEMA)
                    .forEach(argument -> faults.unpublished(argument.slot(), findings));
        }
    }
}
