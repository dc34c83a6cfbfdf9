package io.afterproof.processor.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.afterproof.processor.schema.Category;
import io.afterproof.processor.schema.EcmaPattern;
import io.afterproof.processor.schema.Range;
import io.afterproof.processor.schema.Rule;
import io.afterproof.processor.schema.Shape;
import io.afterproof.processor.schema.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the constraints on a value are in JSON Schema, as far as it has words for them. */
final class Keywords {
    /** The two dialects differ on a few exotic spaces; a model understands this one. */
    private static final String NOT_BLANK = "\\S";

    private Keywords() {}

    /** Adds them to a schema that says the type. */
    static void add(JsonObject schema, Slot slot) {
        Shape shape = slot.shape();
        if (slot.has(Rule.Absent.class)) {
            schema.keySet().removeIf(key -> true);
            schema.add("const", JsonNull.INSTANCE);
            return;
        }
        if (shape instanceof Shape.Whole || shape instanceof Shape.Decimal) {
            addNumbers(schema, slot);
        } else if (shape instanceof Shape.Text text) {
            addSize(schema, slot, "minLength", "maxLength");
            addPatterns(schema, slot, text);
        } else if (shape instanceof Shape.Sequence) {
            addSize(schema, slot, "minItems", "maxItems");
        } else if (shape instanceof Shape.Dictionary) {
            addSize(schema, slot, "minProperties", "maxProperties");
        } else if (shape instanceof Shape.Truth) {
            slot.rules(Rule.Truth.class).forEach(truth -> schema.addProperty("const", truth.expected()));
        }
    }

    private static void addNumbers(JsonObject schema, Slot slot) {
        Range range = Range.of(slot);
        range.least().ifPresent(least -> addNumber(schema, range.isLeastIn() ? "minimum" : "exclusiveMinimum", least));
        range.greatest()
                .ifPresent(
                        greatest -> addNumber(schema, range.isGreatestIn() ? "maximum" : "exclusiveMaximum", greatest));
        for (Rule.Digits digits : slot.rules(Rule.Digits.class)) {
            if (slot.category() != Category.INTEGRAL && slot.category() != Category.BIG_INTEGER) {
                addNumber(schema, "multipleOf", BigDecimal.ONE.scaleByPowerOfTen(-digits.fraction()));
            }
            BigDecimal end = BigDecimal.ONE.scaleByPowerOfTen(digits.integer());
            boolean isOpenAbove =
                    range.greatest().filter(limit -> limit.compareTo(end) < 0).isEmpty();
            boolean isOpenBelow = range.least()
                    .filter(limit -> limit.compareTo(end.negate()) > 0)
                    .isEmpty();
            if (isOpenAbove) {
                schema.remove("maximum");
                addNumber(schema, "exclusiveMaximum", end);
            }
            if (isOpenBelow) {
                schema.remove("minimum");
                addNumber(schema, "exclusiveMinimum", end.negate());
            }
        }
    }

    private static void addNumber(JsonObject schema, String keyword, BigDecimal limit) {
        schema.addProperty(keyword, new BigDecimal(limit.stripTrailingZeros().toPlainString()));
    }

    private static void addSize(JsonObject schema, Slot slot, String least, String greatest) {
        int min = slot.rules(Rule.Size.class).stream()
                .mapToInt(Rule.Size::min)
                .max()
                .orElse(0);
        int max = slot.rules(Rule.Size.class).stream()
                .mapToInt(Rule.Size::max)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean isFilled = slot.has(Rule.Filled.class) || slot.has(Rule.NotBlank.class);
        int lowest = Math.max(min, isFilled ? 1 : 0);
        if (lowest > 0) {
            schema.addProperty(least, lowest);
        }
        if (max < Integer.MAX_VALUE) {
            schema.addProperty(greatest, max);
        }
    }

    private static void addPatterns(JsonObject schema, Slot slot, Shape.Text text) {
        List<String> patterns = new ArrayList<>();
        if (!text.pattern().isEmpty()) {
            patterns.add(text.pattern());
        }
        for (Rule.Matches matches : slot.rules(Rule.Matches.class)) {
            EcmaPattern.of(matches.regexp(), matches.flags()).ifPresent(patterns::add);
        }
        if (slot.has(Rule.NotBlank.class)) {
            patterns.add(NOT_BLANK);
        }
        if (slot.has(Rule.Email.class) && text.format().isEmpty()) {
            schema.addProperty("format", "email");
        }
        if (patterns.isEmpty()) {
            return;
        }
        schema.addProperty("pattern", patterns.get(0));
        if (patterns.size() > 1) {
            JsonArray all = new JsonArray();
            patterns.subList(1, patterns.size()).forEach(pattern -> {
                JsonObject one = new JsonObject();
                one.addProperty("pattern", pattern);
                all.add(one);
            });
            schema.add("allOf", all);
        }
    }
}
