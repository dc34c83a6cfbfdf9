package io.afterproof.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.afterproof.processor.schema.Category;
import io.afterproof.processor.schema.Range;
import io.afterproof.processor.schema.Rule;
import io.afterproof.processor.schema.Shape;
import io.afterproof.processor.schema.Slot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Writes the condition under which a value, which is not null, breaks a rule. */
final class RuleCode {
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private final SchemaConstants constants;

    RuleCode(SchemaConstants constants) {
        this.constants = constants;
    }

    /** The condition; empty for a rule that every value of the type keeps. */
    Optional<CodeBlock> broken(Rule rule, Slot slot, String value) {
        if (rule instanceof Rule.Bound bound) {
            return bound(bound, slot, value);
        }
        if (rule instanceof Rule.Size size) {
            return size(size, count(slot, value));
        }
        if (rule instanceof Rule.Filled) {
            return Optional.of(CodeBlock.of("$L == 0", count(slot, value)));
        }
        if (rule instanceof Rule.NotBlank) {
            return Optional.of(CodeBlock.of("$T.isBlank($L)", GuardApi.VALUES, value));
        }
        if (rule instanceof Rule.Digits digits) {
            return Optional.of(digits(digits, slot, value));
        }
        if (rule instanceof Rule.Moment moment) {
            return Optional.of(moment(moment, slot, value));
        }
        if (rule instanceof Rule.Matches matches) {
            return Optional.of(CodeBlock.of("!$L.matcher($L).matches()", constants.pattern(matches), value));
        }
        if (rule instanceof Rule.Email) {
            return Optional.of(CodeBlock.of("!$T.isEmail($L)", GuardApi.VALUES, value));
        }
        if (rule instanceof Rule.Truth truth) {
            return Optional.of(CodeBlock.of(truth.expected() ? "!$L" : "$L", value));
        }
        return Optional.empty();
    }

    /** The field with what asks a Bean Validation provider. */
    String foreign() {
        return constants.foreign();
    }

    /** How many elements or characters it has. */
    static CodeBlock count(Slot slot, String value) {
        return switch (slot.category()) {
            case TEXT -> CodeBlock.of("$L.length()", value);
            case ARRAY -> CodeBlock.of("$L.length", value);
            default -> CodeBlock.of("$L.size()", value);
        };
    }

    private static Optional<CodeBlock> size(Rule.Size size, CodeBlock count) {
        boolean hasMin = size.min() > 0;
        boolean hasMax = size.max() < Integer.MAX_VALUE;
        if (hasMin && hasMax) {
            return Optional.of(CodeBlock.of("$L < $L || $L > $L", count, size.min(), count, size.max()));
        }
        if (hasMin) {
            return Optional.of(CodeBlock.of("$L < $L", count, size.min()));
        }
        return hasMax ? Optional.of(CodeBlock.of("$L > $L", count, size.max())) : Optional.empty();
    }

    private Optional<CodeBlock> bound(Rule.Bound bound, Slot slot, String value) {
        return switch (slot.category()) {
            case INTEGRAL -> integral(Range.whole(bound), slot, value);
            case FLOATING -> Optional.of(floating(bound, value));
            case BIG_INTEGER ->
                Optional.of(compared(
                        Range.whole(bound),
                        value,
                        constants.integer(Range.whole(bound).limit().toBigIntegerExact())));
            case BIG_DECIMAL -> Optional.of(compared(bound, value, constants.decimal(bound.limit())));
            case TEXT ->
                Optional.of(asked(
                        bound,
                        CodeBlock.of("$T.number($L)", GuardApi.VALUES, value),
                        constants.decimal(bound.limit())));
            default -> Optional.of(asked(bound, CodeBlock.of("$L", value), constants.decimal(bound.limit())));
        };
    }

    private static Optional<CodeBlock> integral(Rule.Bound bound, Slot slot, String value) {
        BigDecimal limit = bound.limit();
        if (slot.shape() instanceof Shape.Whole whole && whole.isBounded()) {
            BigInteger end = bound.isLower() ? whole.least() : whole.greatest();
            int order = limit.compareTo(new BigDecimal(end));
            if (bound.isLower() ? order <= 0 : order >= 0) {
                return Optional.empty();
            }
        }
        if (limit.compareTo(LONG_MIN) < 0 || limit.compareTo(LONG_MAX) > 0) {
            return Optional.empty();
        }
        long number = limit.longValueExact();
        String literal = number == (int) number ? String.valueOf(number) : number + "L";
        return Optional.of(CodeBlock.of("$L $L $L", value, bound.isLower() ? "<" : ">", literal));
    }

    /** Written so that NaN, which is neither less nor more than anything, breaks it. */
    private CodeBlock floating(Rule.Bound bound, String value) {
        double limit = bound.limit().doubleValue();
        boolean isExact = !Double.isInfinite(limit) && BigDecimal.valueOf(limit).compareTo(bound.limit()) == 0;
        if (!isExact) {
            return asked(bound, CodeBlock.of("$L", value), constants.decimal(bound.limit()));
        }
        String operator = (bound.isLower() ? ">" : "<") + (bound.isInclusive() ? "=" : "");
        return CodeBlock.of("!($L $L $L)", value, operator, limit);
    }

    private static CodeBlock compared(Rule.Bound bound, String value, CodeBlock limit) {
        String operator = (bound.isLower() ? "<" : ">") + (bound.isInclusive() ? "" : "=");
        return bound.limit().signum() == 0
                ? CodeBlock.of("$L.signum() $L 0", value, operator)
                : CodeBlock.of("$L.compareTo($L) $L 0", value, limit, operator);
    }

    private static CodeBlock asked(Rule.Bound bound, CodeBlock value, CodeBlock limit) {
        String question = bound.isLower()
                ? bound.isInclusive() ? "isAtLeast" : "isMore"
                : bound.isInclusive() ? "isAtMost" : "isLess";
        return CodeBlock.of("!$T.$L($L, $L)", GuardApi.VALUES, question, value, limit);
    }

    private static CodeBlock digits(Rule.Digits digits, Slot slot, String value) {
        if (slot.category() == Category.INTEGRAL) {
            return CodeBlock.of("!$T.hasDigits($L, $L)", GuardApi.VALUES, value, digits.integer());
        }
        CodeBlock number = slot.category() == Category.TEXT
                ? CodeBlock.of("$T.number($L)", GuardApi.VALUES, value)
                : CodeBlock.of("$L", value);
        return CodeBlock.of("!$T.hasDigits($L, $L, $L)", GuardApi.VALUES, number, digits.integer(), digits.fraction());
    }

    private CodeBlock moment(Rule.Moment moment, Slot slot, String value) {
        String operator = (moment.isPast() ? ">" : "<") + (moment.orPresent() ? "" : "=");
        String clock = constants.clock();
        return switch (slot.category()) {
            case DATE -> CodeBlock.of("$L.getTime() $L $L.millis()", value, operator, clock);
            case CALENDAR -> CodeBlock.of("$L.getTimeInMillis() $L $L.millis()", value, operator, clock);
            default -> {
                TypeName type = slot.type();
                boolean isZoned = type.equals(ClassName.get("java.time", "Instant"));
                yield isZoned
                        ? CodeBlock.of("$L.compareTo($L.instant()) $L 0", value, clock, operator)
                        : CodeBlock.of("$L.compareTo($T.now($L)) $L 0", value, type, clock, operator);
            }
        };
    }
}
