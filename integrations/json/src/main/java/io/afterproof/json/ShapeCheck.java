package io.afterproof.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Compares JSON with a schema, in the keywords that Afterproof's own schemas are written in. */
final class ShapeCheck {
    private static final int TOLD = 10;
    private static final String CHARACTER = "^[\\s\\S]$";

    private final JsonNode root;
    private final List<String> faults = new ArrayList<>();
    private int hidden;

    ShapeCheck(JsonNode root) {
        this.root = root;
    }

    /** What is wrong, each with its path; the first ones, if it is much. */
    List<String> faults(JsonNode value) {
        check(value, root, "");
        if (faults.size() <= TOLD) {
            return List.copyOf(faults);
        }
        List<String> told = new ArrayList<>(faults.subList(0, TOLD));
        told.add("and " + (faults.size() - TOLD) + " more");
        return told;
    }

    private void check(JsonNode value, JsonNode schema, String path) {
        int before = hidden;
        hidden += schema.path("x-sensitive").asBoolean() ? 1 : 0;
        compare(value, schema, path);
        hidden = before;
    }

    private void compare(JsonNode value, JsonNode schema, String path) {
        if (schema.has("$ref")) {
            check(value, resolved(schema), path);
        }
        if (schema.has("anyOf")) {
            check(value, choice(value, schema.get("anyOf")), path);
        }
        if (schema.has("oneOf")) {
            variant(value, schema.get("oneOf"), path);
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            fault(path, "must be " + schema.get("const") + was(Shown.of(value)));
            return;
        }
        Set<String> types = types(schema);
        if (!types.isEmpty() && !types.contains(typeOf(value, types))) {
            fault(
                    path,
                    "must be " + Shown.types(types) + "" + was(Shown.of(value))
                            + (hidden > 0 ? "" : Shown.correction(value, types)));
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            notListed(value, schema.get("enum"), path);
            return;
        }
        switch (value.getNodeType()) {
            case NUMBER -> number(value.decimalValue(), schema, path);
            case STRING -> text(value.textValue(), schema, path);
            case ARRAY -> array(value, schema, path);
            case OBJECT -> object(value, schema, path);
            default -> {}
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return root.at(schema.get("$ref").asText().substring(1));
    }

    /** The one that is meant by a value which may be null: null, or the other. */
    private static JsonNode choice(JsonNode value, JsonNode choices) {
        for (JsonNode each : choices) {
            if (each.path("type").asText().equals("null") == value.isNull()) {
                return each;
            }
        }
        return choices.get(0);
    }

    /** Objects that a property tells apart. */
    private void variant(JsonNode value, JsonNode variants, String path) {
        Set<String> tags = new TreeSet<>();
        String name = "";
        for (JsonNode each : variants) {
            JsonNode variant = resolved(each);
            for (Map.Entry<String, JsonNode> property :
                    variant.path("properties").properties()) {
                if (property.getValue().has("const")) {
                    name = property.getKey();
                    tags.add(property.getValue().get("const").asText());
                    if (property.getValue().get("const").equals(value.get(name))) {
                        check(value, variant, path);
                        return;
                    }
                }
            }
        }
        fault(
                path.isEmpty() ? name : path + "." + name,
                "must be one of " + String.join(", ", tags)
                        + was(value.has(name) ? Shown.of(value.get(name)) : "missing"));
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toCollection(TreeSet::new))
                : type.isTextual() ? Set.of(type.asText()) : Set.of();
    }

    private static String typeOf(JsonNode value, Set<String> wanted) {
        return switch (value.getNodeType()) {
            case NUMBER -> isWhole(value) && wanted.contains("integer") ? "integer" : "number";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber()
                || value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        return StreamSupport.stream(values.spliterator(), false).anyMatch(value::equals);
    }

    private void notListed(JsonNode value, JsonNode values, String path) {
        List<String> names = new ArrayList<>();
        values.forEach(each -> {
            if (!each.isNull()) {
                names.add(each.asText());
            }
        });
        Optional<String> meant =
                value.isTextual() && hidden == 0 ? Spelling.closest(value.asText(), names) : Optional.empty();
        fault(
                path,
                "must be one of " + String.join(", ", names) + was(Shown.of(value))
                        + meant.map(name -> "; did you mean " + name + "?").orElse(""));
    }

    private void number(BigDecimal value, JsonNode schema, String path) {
        limit(schema, "minimum")
                .filter(limit -> value.compareTo(limit) < 0)
                .ifPresent(limit -> beyond(path, "≥", limit, value));
        limit(schema, "maximum")
                .filter(limit -> value.compareTo(limit) > 0)
                .ifPresent(limit -> beyond(path, "≤", limit, value));
        limit(schema, "exclusiveMinimum")
                .filter(limit -> value.compareTo(limit) <= 0)
                .ifPresent(limit -> beyond(path, ">", limit, value));
        limit(schema, "exclusiveMaximum")
                .filter(limit -> value.compareTo(limit) >= 0)
                .ifPresent(limit -> beyond(path, "<", limit, value));
        limit(schema, "multipleOf")
                .filter(step -> !isMultiple(value, step))
                .ifPresent(
                        step -> fault(path, "must be a multiple of " + step.toPlainString() + was(value.toString())));
    }

    /** Numbers that only an exponent makes as long as no text may be are not divided, which would write them out. */
    private static boolean isMultiple(BigDecimal value, BigDecimal step) {
        return Math.abs((long) value.precision() - value.scale()) <= StrictJson.LONGEST_NUMBER
                && value.remainder(step).signum() == 0;
    }

    private static Optional<BigDecimal> limit(JsonNode schema, String keyword) {
        return Optional.ofNullable(schema.get(keyword)).map(JsonNode::decimalValue);
    }

    private void beyond(String path, String sign, BigDecimal limit, BigDecimal value) {
        fault(path, "must be " + sign + " " + limit.toPlainString() + was(value.toString()));
    }

    private void text(String value, JsonNode schema, String path) {
        size(value.codePointCount(0, value.length()), schema, "Length", "character", path);
        if (schema.has("pattern")) {
            pattern(value, schema, path);
        }
        schema.path("allOf").forEach(each -> pattern(value, each, path));
    }

    private void pattern(String value, JsonNode schema, String path) {
        if (!Pattern.compile(schema.get("pattern").asText()).matcher(value).find()) {
            String wanted = schema.get("pattern").asText();
            fault(
                    path,
                    (wanted.equals(CHARACTER) ? "must be one character" : "must match " + wanted)
                            + was(Shown.text(value)));
        }
    }

    private void size(int size, JsonNode schema, String kind, String unit, String path) {
        int min = schema.path("min" + kind).asInt(0);
        int max = schema.path("max" + kind).asInt(Integer.MAX_VALUE);
        String has = hidden > 0 ? "" : ", has " + size;
        if (size < min) {
            fault(path, "must have at least " + min + " " + unit + (min == 1 ? "" : "s") + has);
        } else if (size > max) {
            fault(path, "must have at most " + max + " " + unit + (max == 1 ? "" : "s") + has);
        }
    }

    private void array(JsonNode value, JsonNode schema, String path) {
        size(value.size(), schema, "Items", "element", path);
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            if (schema.has("items")) {
                check(value.get(i), schema.get("items"), path + "[" + i + "]");
            }
            if (schema.path("uniqueItems").asBoolean() && !seen.add(value.get(i))) {
                fault(path + "[" + i + "]", "is there twice" + (hidden > 0 ? "" : ": " + Shown.of(value.get(i))));
            }
        }
    }

    private void object(JsonNode value, JsonNode schema, String path) {
        size(value.size(), schema, "Properties", "property", path);
        JsonNode known = schema.path("properties");
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                fault(under(path, name.asText()), "is missing" + Shown.wanted(known.path(name.asText())));
            }
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String name = property.getKey();
            if (schema.has("propertyNames")) {
                check(TextNode.valueOf(name), schema.get("propertyNames"), entry(path, name));
            }
            if (known.has(name)) {
                check(property.getValue(), known.get(name), under(path, name));
            } else if (schema.path("additionalProperties").isObject()) {
                check(property.getValue(), schema.get("additionalProperties"), entry(path, name));
            } else if (schema.path("additionalProperties").isBoolean()) {
                unknown(name, value, known, path);
            }
        }
    }

    private void unknown(String name, JsonNode value, JsonNode known, String path) {
        List<String> candidates = new ArrayList<>();
        known.fieldNames().forEachRemaining(each -> {
            if (!value.has(each)) {
                candidates.add(each);
            }
        });
        fault(
                under(path, hidden > 0 ? "..." : Shown.name(name)),
                "is not known"
                        + Spelling.closest(name, hidden > 0 ? List.of() : candidates)
                                .map(meant -> "; did you mean " + meant + "?")
                                .orElse(""));
    }

    /** An entry of a map; its key is part of the value. */
    private String entry(String path, String key) {
        return path + "[" + (hidden > 0 ? "..." : Shown.name(key)) + "]";
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The value that was there, unless it is sensitive or within something that is. */
    private String was(String shown) {
        return hidden > 0 ? "" : ", was " + shown;
    }

    private void fault(String path, String words) {
        faults.add((path.isEmpty() ? "the arguments" : path) + " " + words);
    }
}
