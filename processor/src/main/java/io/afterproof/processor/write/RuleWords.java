package io.afterproof.processor.write;

import io.afterproof.processor.schema.Category;
import io.afterproof.processor.schema.Rule;
import io.afterproof.processor.schema.Slot;
import java.math.BigDecimal;

/** Says what a rule asks for, as the rest of a sentence that begins with the path of the value. */
final class RuleWords {
    private RuleWords() {}

    static String of(Rule rule, Slot slot) {
        if (rule instanceof Rule.Bound bound) {
            String sign = bound.isLower() ? bound.isInclusive() ? "≥" : ">" : bound.isInclusive() ? "≤" : "<";
            return "must be " + sign + " " + plain(bound.limit());
        }
        if (rule instanceof Rule.Size size) {
            return "must have " + size(size) + " " + unit(slot.category(), size);
        }
        if (rule instanceof Rule.Digits digits) {
            String before = "must have at most " + digits.integer() + (digits.integer() == 1 ? " digit" : " digits");
            return slot.category() == Category.INTEGRAL
                    ? before
                    : before + " before and " + digits.fraction() + " after the decimal point";
        }
        if (rule instanceof Rule.Moment moment) {
            return "must " + (moment.orPresent() ? "not be in the " : "be in the ")
                    + (moment.isPast() == moment.orPresent() ? "future" : "past");
        }
        if (rule instanceof Rule.Matches matches) {
            return "must match " + matches.regexp();
        }
        if (rule instanceof Rule.Truth truth) {
            return "must be " + truth.expected();
        }
        if (rule instanceof Rule.Filled) {
            return "must not be empty";
        }
        if (rule instanceof Rule.NotBlank) {
            return "must not be blank";
        }
        return rule instanceof Rule.Email ? "must be an e-mail address" : "must be null";
    }

    private static String size(Rule.Size size) {
        if (size.min() == size.max()) {
            return "exactly " + size.min();
        }
        if (size.max() == Integer.MAX_VALUE) {
            return "at least " + size.min();
        }
        return size.min() == 0 ? "at most " + size.max() : size.min() + " to " + size.max();
    }

    private static String unit(Category category, Rule.Size size) {
        int count = size.max() == Integer.MAX_VALUE ? size.min() : size.max();
        String unit = switch (category) {
            case TEXT -> "character";
            case MAP -> "entr";
            default -> "element";
        };
        String one = category == Category.MAP ? "y" : "";
        String many = category == Category.MAP ? "ies" : "s";
        return unit + (count == 1 ? one : many);
    }

    private static String plain(BigDecimal limit) {
        return limit.abs().compareTo(BigDecimal.TEN.pow(30)) > 0 ? limit.toString() : limit.toPlainString();
    }
}
