package io.afterproof.processor.write;

import com.palantir.javapoet.NameAllocator;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;

/** What the methods are called that check arguments and results: {@code refund} and {@code refundResult}. */
final class SchemaNames {
    private final NameAllocator names = new NameAllocator();

    private record Arguments(String signature) {}

    private record Returned(String signature) {}

    SchemaNames(ToolInterface tools) {
        FieldNames guards = new FieldNames(tools);
        for (Tool tool : tools.tools()) {
            names.newName(guards.guard(tool), new Arguments(tool.signature()));
            names.newName(guards.guard(tool) + "Result", new Returned(tool.signature()));
        }
    }

    String arguments(Tool tool) {
        return names.get(new Arguments(tool.signature()));
    }

    String result(Tool tool) {
        return names.get(new Returned(tool.signature()));
    }

    /** All names taken so far, for more of them. */
    NameAllocator allocator() {
        return names.clone();
    }
}
