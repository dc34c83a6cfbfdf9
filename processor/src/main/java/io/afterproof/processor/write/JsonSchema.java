package io.afterproof.processor.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.afterproof.processor.model.ToolSchema;
import io.afterproof.processor.schema.Shape;
import io.afterproof.processor.schema.Shapes;
import io.afterproof.processor.schema.Slot;
import io.afterproof.processor.schema.Structure;
import io.afterproof.processor.schema.Structure.Access;
import io.afterproof.processor.schema.Structure.Property;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes the forms of arguments and results as JSON Schema, draft 2020-12. */
final class JsonSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Shapes shapes;
    private final Access hidden;
    private final Set<String> described = new TreeSet<>();
    private boolean isWhole = true;

    private JsonSchema(Shapes shapes, Access hidden) {
        this.shapes = shapes;
        this.hidden = hidden;
    }

    /** The object that holds a tool's arguments; empty if one of them has no form in JSON. */
    static Optional<JsonObject> input(ToolSchema tool, Shapes shapes) {
        JsonSchema writer = new JsonSchema(shapes, Access.OUT);
        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", DIALECT);
        schema.addProperty("type", "object");
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (ToolSchema.Argument argument : tool.arguments()) {
            properties.add(argument.name(), writer.slot(argument.slot()));
            if (!argument.slot().isNullable() && argument.slot().standard().isEmpty()) {
                required.add(argument.name());
            }
        }
        schema.add("properties", properties);
        addUnlessEmpty(schema, "required", required);
        schema.addProperty("additionalProperties", false);
        return writer.finished(schema);
    }

    /** What a tool returns; empty if that has no form in JSON, or is nothing. */
    static Optional<JsonObject> output(ToolSchema tool, Shapes shapes) {
        if (tool.result().isEmpty()) {
            return Optional.empty();
        }
        JsonSchema writer = new JsonSchema(shapes, Access.IN);
        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", DIALECT);
        writer.slot(tool.result().get().slot())
                .entrySet()
                .forEach(entry -> schema.add(entry.getKey(), entry.getValue()));
        return writer.finished(schema);
    }

    private Optional<JsonObject> finished(JsonObject schema) {
        Set<String> written = new TreeSet<>();
        JsonObject definitions = new JsonObject();
        while (!written.containsAll(described)) {
            Set<String> next = new TreeSet<>(described);
            next.removeAll(written);
            next.forEach(id -> definitions.add(shapes.get(id).name(), structure(shapes.get(id))));
            written.addAll(next);
        }
        if (!definitions.isEmpty()) {
            JsonObject sorted = new JsonObject();
            new TreeSet<>(definitions.keySet()).forEach(name -> sorted.add(name, definitions.get(name)));
            schema.add("$defs", sorted);
        }
        return isWhole ? Optional.of(schema) : Optional.empty();
    }

    private JsonObject structure(Structure structure) {
        JsonObject schema = new JsonObject();
        if (!structure.variants().isEmpty()) {
            JsonArray variants = new JsonArray();
            structure.variants().forEach(variant -> variants.add(reference(variant.id())));
            schema.add(structure.isMade() && isTold(structure) ? "oneOf" : "anyOf", variants);
        } else if (structure.value().isPresent()) {
            return slot(structure.value().get().slot());
        } else {
            addProperties(schema, structure);
        }
        addUnlessBlank(schema, "description", structure.description());
        return schema;
    }

    private boolean isTold(Structure structure) {
        return structure.variants().stream()
                .allMatch(variant -> shapes.get(variant.id()).tag().isPresent());
    }

    private void addProperties(JsonObject schema, Structure structure) {
        schema.addProperty("type", "object");
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        structure.tag().ifPresent(tag -> {
            JsonObject constant = new JsonObject();
            constant.addProperty("const", tag.value());
            properties.add(tag.property(), constant);
            required.add(tag.property());
        });
        for (Property property : structure.properties()) {
            boolean isTag = structure
                    .tag()
                    .filter(tag -> tag.property().equals(property.name()))
                    .isPresent();
            if (property.access() == Access.HIDDEN || property.access() == hidden || isTag) {
                continue;
            }
            properties.add(property.name(), slot(property.slot()));
            boolean isThere = hidden == Access.OUT ? property.slot().standard().isEmpty() : property.isAlwaysWritten();
            if (!property.slot().isNullable() && isThere) {
                required.add(property.name());
            }
        }
        schema.add("properties", properties);
        addUnlessEmpty(schema, "required", required);
        schema.addProperty("additionalProperties", false);
    }

    private JsonObject slot(Slot slot) {
        if (slot.shape() instanceof Shape.Maybe maybe) {
            JsonObject held = slot(maybe.held());
            return withWords(maybe.held().isRequired() ? held : nullable(held), slot);
        }
        JsonObject schema = shape(slot);
        Keywords.add(schema, slot);
        return withWords(slot.isNullable() ? nullable(schema) : schema, slot);
    }

    private JsonObject shape(Slot slot) {
        Shape shape = slot.shape();
        JsonObject schema = new JsonObject();
        if (shape instanceof Shape.Reference reference) {
            return reference(reference.id());
        }
        if (shape instanceof Shape.Sequence sequence) {
            schema.addProperty("type", "array");
            schema.add("items", slot(sequence.element()));
            if (sequence.isUnique()) {
                schema.addProperty("uniqueItems", true);
            }
        } else if (shape instanceof Shape.Dictionary dictionary) {
            schema.addProperty("type", "object");
            schema.add("additionalProperties", slot(dictionary.value()));
            addNames(schema, dictionary);
        } else if (shape instanceof Shape.Choice choice) {
            JsonArray names = new JsonArray();
            choice.names().forEach(names::add);
            schema.addProperty("type", "string");
            schema.add("enum", names);
        } else if (shape instanceof Shape.Text text) {
            schema.addProperty("type", "string");
            addUnlessBlank(schema, "format", text.format());
        } else if (shape instanceof Shape.Bytes) {
            schema.addProperty("type", "string");
            schema.addProperty("contentEncoding", "base64");
        } else if (shape instanceof Shape.Whole) {
            schema.addProperty("type", "integer");
        } else if (shape instanceof Shape.Decimal) {
            schema.addProperty("type", "number");
        } else if (shape instanceof Shape.Truth) {
            schema.addProperty("type", "boolean");
        } else if (shape instanceof Shape.Nothing) {
            schema.addProperty("type", "null");
        } else if (shape instanceof Shape.None) {
            isWhole = false;
        }
        return schema;
    }

    private void addNames(JsonObject schema, Shape.Dictionary dictionary) {
        JsonObject names = shape(dictionary.key());
        Keywords.add(names, dictionary.key());
        names.remove("type");
        boolean isText = dictionary.key().shape() instanceof Shape.Text
                || dictionary.key().shape() instanceof Shape.Choice;
        if (isText && !names.isEmpty()) {
            schema.add("propertyNames", names);
        }
    }

    private JsonObject reference(String id) {
        described.add(id);
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/$defs/" + shapes.get(id).name());
        return reference;
    }

    /** The same, or null. */
    private static JsonObject nullable(JsonObject schema) {
        JsonElement type = schema.get("type");
        if (type instanceof JsonPrimitive single) {
            if (schema.has("const")) {
                JsonArray either = new JsonArray();
                either.add(schema.remove("const"));
                schema.add("enum", either);
            }
            JsonArray types = new JsonArray();
            types.add(single);
            types.add("null");
            schema.add("type", types);
            if (schema.has("enum")) {
                schema.getAsJsonArray("enum").add(JsonNull.INSTANCE);
            }
            return schema;
        }
        if (schema.isEmpty() || type instanceof JsonArray || schema.has("const")) {
            return schema;
        }
        JsonObject nothing = new JsonObject();
        nothing.addProperty("type", "null");
        JsonArray either = new JsonArray();
        either.add(schema);
        either.add(nothing);
        JsonObject nullable = new JsonObject();
        nullable.add("anyOf", either);
        return nullable;
    }

    private static JsonObject withWords(JsonObject schema, Slot slot) {
        addUnlessBlank(schema, "description", slot.description());
        if (slot.isSensitive()) {
            schema.addProperty("x-sensitive", true);
        }
        slot.standard().ifPresent(text -> schema.add("default", standard(slot.shape(), text)));
        return schema;
    }

    private static JsonElement standard(Shape shape, String text) {
        if (shape instanceof Shape.Truth) {
            return new JsonPrimitive(Boolean.parseBoolean(text));
        }
        if (shape instanceof Shape.Whole || shape instanceof Shape.Decimal) {
            try {
                return new JsonPrimitive(new BigDecimal(text.strip()));
            } catch (NumberFormatException e) {
                return new JsonPrimitive(text);
            }
        }
        return new JsonPrimitive(text);
    }

    private static void addUnlessBlank(JsonObject schema, String name, String text) {
        if (!text.isBlank()) {
            schema.addProperty(name, text);
        }
    }

    private static void addUnlessEmpty(JsonObject schema, String name, JsonArray values) {
        if (!values.isEmpty()) {
            schema.add(name, values);
        }
    }
}
