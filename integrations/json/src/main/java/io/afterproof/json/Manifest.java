package io.afterproof.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the manifest that was generated for a tool interface. */
final class Manifest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Manifest() {}

    /** The tools whose arguments have a schema, by the names to call them by. */
    static Map<String, ToolShape> tools(Class<?> type) {
        Map<String, Integer> overloads = new HashMap<>();
        JsonNode described = read(type).get("tools");
        described.forEach(tool -> overloads.merge(tool.get("name").asText(), 1, Integer::sum));
        Map<String, ToolShape> tools = new HashMap<>();
        for (JsonNode tool : described) {
            String name = tool.get("name").asText();
            String signature = tool.get("signature").asText();
            if (tool.has("inputSchema")) {
                tools.put(
                        overloads.getOrDefault(name, 1) == 1 ? name : signature, shape(method(type, signature), tool));
            }
        }
        return tools;
    }

    private static JsonNode read(Class<?> type) {
        String path = "/META-INF/afterproof/tools/" + type.getCanonicalName() + ".json";
        try (InputStream in = type.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException(type.getName()
                        + " has no manifest: is it a tool interface, and did the annotation processor run?");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Method method(Class<?> type, String signature) {
        return Arrays.stream(type.getMethods())
                .filter(method -> signature(method).equals(signature))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + " has no method " + signature + ", which its manifest speaks of"));
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getCanonicalName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }

    /** The schema has the parameters in their order, but for those that the framework fills. */
    private static ToolShape shape(Method method, JsonNode tool) {
        JsonNode schema = tool.get("inputSchema");
        Iterator<String> names = schema.get("properties").fieldNames();
        List<ToolShape.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            boolean isInjected = tool.get("parameters").get(i).has("injected");
            String name = isInjected ? "" : names.next();
            JsonNode standard =
                    isInjected ? null : schema.get("properties").get(name).get("default");
            parameters.add(new ToolShape.Parameter(name, method.getGenericParameterTypes()[i], standard));
        }
        return new ToolShape(method, schema, List.copyOf(parameters));
    }
}
