package io.afterproof.processor.check;

import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.model.ToolSchema.Demand;
import io.afterproof.processor.report.Finding;
import io.afterproof.processor.schema.SchemaFaults;
import java.util.function.Consumer;

/** {@code @Schema} on what has no form in JSON, and constraints that the guard cannot check. */
final class SchemaUnsupported implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        SchemaFaults faults = new SchemaFaults(tools.shapes());
        for (Tool tool : tools.tools()) {
            tool.schema().arguments().forEach(argument -> {
                if (argument.demand() == Demand.SCHEMA) {
                    faults.unsupported(argument.slot(), true, findings);
                }
                if (argument.demand() != Demand.NONE) {
                    faults.foreign(argument.slot(), findings);
                }
            });
            tool.schema().result().ifPresent(result -> {
                if (result.demand() == Demand.SCHEMA) {
                    faults.unsupported(result.slot(), false, findings);
                }
                if (result.demand() != Demand.NONE) {
                    faults.foreign(result.slot(), findings);
                }
            });
        }
    }
}
