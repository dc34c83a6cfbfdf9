package io.afterproof.processor.check;

import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** Finds one kind of fault in tool interfaces. */
interface Rule {
    /** Tells every place where an interface has the fault. */
    void check(ToolInterface tools, Consumer<Finding> findings);
}
