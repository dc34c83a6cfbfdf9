package io.afterproof.processor.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema of ours in the dialect of OpenAI's strict mode: every property is required, no object has others, and the
 * keywords are those of the
 * <a href="https://platform.openai.com/docs/guides/structured-outputs#supported-schemas">list of supported ones</a>.
 * What may be missing from our objects may be null as well or has a default, so that what is said here is never wrong for
 * the whole schema, though it may say less.
 */
final class StrictSchema {
    private static final Set<String> KEPT = Set.of(
            "type",
            "enum",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minItems",
            "maxItems",
            "description");
    private static final Set<String> FORMATS =
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");
    private static final List<String> LOOKAROUND = List.of("(?=", "(?!", "(?<");

    private boolean isWhole = true;

    private StrictSchema() {}

    /** The same in that dialect; empty if it has maps or values of any kind, which strict mode has no words for. */
    static Optional<JsonObject> of(JsonObject schema) {
        StrictSchema writer = new StrictSchema();
        JsonObject strict = writer.node(schema);
        return writer.isWhole ? Optional.of(strict) : Optional.empty();
    }

    private JsonObject node(JsonObject schema) {
        JsonObject strict = new JsonObject();
        for (Map.Entry<String, JsonElement> entry : schema.entrySet()) {
            add(strict, entry.getKey(), entry.getValue());
        }
        if (schema.has("properties")) {
            JsonArray required = new JsonArray();
            schema.getAsJsonObject("properties").keySet().forEach(required::add);
            strict.add("required", required);
            strict.addProperty("additionalProperties", false);
        } else if (schema.has("additionalProperties")) {
            isWhole = false;
        }
        boolean isAnything = !strict.has("type") && !strict.has("anyOf") && !strict.has("$ref");
        isWhole &= !isAnything;
        addStandard(strict, schema);
        return strict.has("$ref") && strict.size() > 1 ? apart(strict) : strict;
    }

    private void add(JsonObject strict, String keyword, JsonElement value) {
        switch (keyword) {
            case "properties", "$defs" -> {
                JsonObject inner = new JsonObject();
                value.getAsJsonObject().entrySet().forEach(entry -> inner.add(entry.getKey(), node(entry.getValue())));
                strict.add(keyword, inner);
            }
            case "items" -> strict.add(keyword, node(value));
            case "anyOf", "oneOf" -> {
                JsonArray either = new JsonArray();
                value.getAsJsonArray().forEach(each -> either.add(node(each)));
                strict.add("anyOf", either);
            }
            case "const" -> addConstant(strict, value);
            case "format" -> {
                if (FORMATS.contains(value.getAsString())) {
                    strict.add(keyword, value);
                }
            }
            case "pattern" -> {
                if (LOOKAROUND.stream().noneMatch(value.getAsString()::contains)) {
                    strict.add(keyword, value);
                }
            }
            case "$ref" -> strict.add(keyword, value);
            default -> {
                if (KEPT.contains(keyword)) {
                    strict.add(keyword, value.deepCopy());
                }
            }
        }
    }

    private JsonObject node(JsonElement schema) {
        return node(schema.getAsJsonObject());
    }

    /** Strict mode wants a type beside every constant. */
    private static void addConstant(JsonObject strict, JsonElement value) {
        if (value instanceof JsonNull) {
            strict.addProperty("type", "null");
            return;
        }
        if (!strict.has("type") && value instanceof JsonPrimitive constant) {
            strict.addProperty("type", constant.isString() ? "string" : constant.isBoolean() ? "boolean" : "number");
        }
        strict.add("const", value);
    }

    /** A default is no word of strict mode, and without it a model that must write something would have to guess. */
    private static void addStandard(JsonObject strict, JsonObject schema) {
        if (schema.has("default")) {
            List<String> words = new ArrayList<>();
            if (schema.has("description")) {
                words.add(schema.get("description").getAsString());
            }
            words.add("Default: " + schema.get("default"));
            strict.addProperty("description", String.join(" ", words));
        }
    }

    /** A reference takes no other keywords beside it. */
    private static JsonObject apart(JsonObject strict) {
        JsonObject reference = new JsonObject();
        reference.add("$ref", strict.remove("$ref"));
        JsonArray only = new JsonArray();
        only.add(reference);
        JsonObject apart = new JsonObject();
        apart.add("anyOf", only);
        strict.entrySet().forEach(entry -> apart.add(entry.getKey(), entry.getValue()));
        return apart;
    }
}
