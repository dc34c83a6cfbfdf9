package io.afterproof.processor.write;

import com.palantir.javapoet.NameAllocator;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import java.util.Locale;

/** What the fields of a guard are called: for each tool its description, {@code GET_ORDER}, and its guard, {@code getOrder}. */
final class FieldNames {
    static final String TOOLS = "TOOLS";
    static final String DELEGATE = "delegate";

    private final NameAllocator names = new NameAllocator();

    private record Description(String signature) {}

    private record Guard(String signature) {}

    FieldNames(ToolInterface tools) {
        names.newName(TOOLS);
        names.newName(DELEGATE);
        for (Tool tool : tools.tools()) {
            names.newName(constantCase(tool.name()), new Description(tool.signature()));
            // The one keyword that a method may be called and that cannot begin a statement.
            names.newName(tool.name().equals("yield") ? "yield_" : tool.name(), new Guard(tool.signature()));
        }
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
