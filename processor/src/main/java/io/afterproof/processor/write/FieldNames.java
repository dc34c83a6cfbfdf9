package io.afterproof.processor.write;

import com.palantir.javapoet.NameAllocator;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the fields of a guard are called: for each tool its description, {@code GET_ORDER}, and its guard, {@code getOrder}. */
final class FieldNames {
    static final String TOOLS = "TOOLS";
    static final String DELEGATE = "delegate";

    private final NameAllocator names = new NameAllocator();

    private record Description(String signature) {}

    private record Guard(String signature) {}

    FieldNames(ToolInterface tools) {
        Map<String, Integer> overloads = new HashMap<>();
        names.newName(TOOLS);
        names.newName(DELEGATE);
        names.newName("schema", FieldNames.class);
        for (Tool tool : tools.tools()) {
            int overload = overloads.merge(tool.name(), 1, Integer::sum);
            String name = overload == 1 ? tool.name() : tool.name() + overload;
            names.newName(constantCase(name), new Description(tool.signature()));
            // The one keyword that a method may be called and that cannot begin a statement.
            names.newName(name.equals("yield") ? "yield_" : name, new Guard(tool.signature()));
        }
    }

    /** The field with what checks arguments and results. */
    String schema() {
        return names.get(FieldNames.class);
    }

    String description(Tool tool) {
        return names.get(new Description(tool.signature()));
    }

    String guard(Tool tool) {
        return names.get(new Guard(tool.signature()));
    }

    private static String constantCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
