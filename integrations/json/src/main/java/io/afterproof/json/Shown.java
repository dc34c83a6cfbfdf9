package io.afterproof.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;

/** Values and types in the words of a message. */
final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    /** A value: itself if it is short and simple, else what it is. */
    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "the text " + text(value.textValue());
            case ARRAY -> "a list of " + value.size();
            case OBJECT -> "an object";
            default -> cut(value.toString());
        };
    }

    /** A text in quotation marks. */
    static String text(String value) {
        return '"' + cut(value) + '"';
    }

    /** A name that nobody chose but the model. */
    static String name(String name) {
        return cut(name);
    }

    /** What kinds of value are wanted. */
    static String types(Set<String> types) {
        return types.stream()
                .filter(type -> types.size() == 1 || !type.equals("null"))
                .map(Shown::type)
                .collect(Collectors.joining(" or "));
    }

    /** What a schema asks for, after a comma; nothing if that takes more than a word. */
    static String wanted(JsonNode schema) {
        return schema.path("type").isTextual()
                ? ", and must be " + type(schema.get("type").asText())
                : "";
    }

    /** What the value should have been, where that is obvious. */
    static String correction(JsonNode value, Set<String> types) {
        boolean wantsNumber = types.contains("integer") || types.contains("number");
        if (value.isTextual() && wantsNumber && isNumber(value.textValue())) {
            return "; write " + value.textValue().strip() + " without quotation marks";
        }
        if (value.isTextual() && types.contains("boolean") && value.textValue().matches("true|false")) {
            return "; write " + value.textValue() + " without quotation marks";
        }
        if ((value.isNumber() || value.isBoolean()) && types.contains("string")) {
            return "; write \"" + value.asText() + "\"";
        }
        return types.contains("array") && !value.isArray() && !value.isNull() ? "; put it into [ ]" : "";
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String type(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "string" -> "a text";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> type;
        };
    }

    private static String cut(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    }
}
