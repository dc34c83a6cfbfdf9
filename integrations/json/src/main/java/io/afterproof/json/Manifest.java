package io.afterproof.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
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
    static Map<String, ToolShape> tools(Class<?> type, TypeFactory types) {
        Map<String, Integer> overloads = new HashMap<>();
        JsonNode described = read(type).get("tools");
        described.forEach(tool -> overloads.merge(tool.get("name").asText(), 1, Integer::sum));
        Map<String, ToolShape> tools = new HashMap<>();
        for (JsonNode tool : described) {
            String name = tool.get("name").asText();
            String signature = tool.get("signature").asText();
            if (tool.has("inputSchema")) {
                tools.put(
                        overloads.getOrDefault(name, 1) == 1 ? name : signature,
                        shape(method(type, signature, types), tool));
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

    private static Parameters method(Class<?> type, String signature, TypeFactory types) {
        return Arrays.stream(type.getMethods())
                .map(method -> new Parameters(method, types(type, method, types)))
                .filter(parameters -> parameters.signature().equals(signature))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + " has no method " + signature + ", which its manifest speaks of"));
    }

    /** The types of its parameters as the interface has them, which may say what the type variables of others stand for. */
    private static List<JavaType> types(Class<?> type, Method method, TypeFactory factory) {
        TypeBindings bindings = factory.constructType(type)
                .findSuperType(method.getDeclaringClass())
                .getBindings();
        return Arrays.stream(method.getGenericParameterTypes())
                .map(parameter -> factory.resolveMemberType(parameter, bindings))
                .toList();
    }

    private record Parameters(Method method, List<JavaType> types) {
        String signature() {
            return types.stream()
                    .map(parameter -> parameter.getRawClass().getCanonicalName())
                    .collect(Collectors.joining(",", method.getName() + "(", ")"));
        }
    }

    /** The schema has the parameters in their order, but for those that the framework fills. */
    private static ToolShape shape(Parameters taken, JsonNode tool) {
        JsonNode schema = tool.get("inputSchema");
        Iterator<String> names = schema.get("properties").fieldNames();
        List<ToolShape.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < taken.types().size(); i++) {
            boolean isInjected = tool.get("parameters").get(i).has("injected");
            String name = isInjected ? "" : names.next();
            JsonNode standard =
                    isInjected ? null : schema.get("properties").get(name).get("default");
            parameters.add(new ToolShape.Parameter(name, taken.types().get(i), standard));
        }
        return new ToolShape(taken.method(), schema, List.copyOf(parameters));
    }
}
