package io.afterproof.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool takes.
 *
 * @param method the method of the interface
 * @param schema the JSON Schema of its arguments
 * @param parameters its parameters
 */
record ToolShape(Method method, JsonNode schema, List<Parameter> parameters) {
    /** Whether anything in the arguments must not be told; then no text that quotes them may be passed on. */
    boolean isSensitive() {
        return schema.findValues("x-sensitive").stream().anyMatch(JsonNode::asBoolean);
    }

    /**
     * One parameter.
     *
     * @param name what the model calls it; empty for one that the model does not fill
     * @param standard its value where the model leaves it out
     */
    record Parameter(String name, Type type, @Nullable JsonNode standard) {}
}
