package io.afterproof.processor.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The numbers that all bounds on a place allow; for whole numbers both ends are whole and belong to it.
 *
 * @param least the lower end
 * @param isLeastIn whether that itself is allowed
 * @param greatest the upper end
 * @param isGreatestIn whether that itself is allowed
 */
public record Range(
        Optional<BigDecimal> least, boolean isLeastIn, Optional<BigDecimal> greatest, boolean isGreatestIn) {
    private static final Range ALL = new Range(Optional.empty(), false, Optional.empty(), false);

    /** What the constraints on a slot, and its type, allow. */
    public static Range of(Slot slot) {
        Range range = ALL;
        boolean isWhole = slot.category() == Category.INTEGRAL || slot.category() == Category.BIG_INTEGER;
        if (slot.shape() instanceof Shape.Whole whole && whole.isBounded()) {
            range = new Range(
                    Optional.of(new BigDecimal(whole.least())),
                    true,
                    Optional.of(new BigDecimal(whole.greatest())),
                    true);
        }
        for (Rule.Bound bound : slot.rules(Rule.Bound.class)) {
            range = range.and(isWhole ? whole(bound) : bound);
        }
        return range;
    }

    /** The same bound between whole numbers. */
    public static Rule.Bound whole(Rule.Bound bound) {
        BigDecimal limit = bound.limit();
        BigDecimal rounded = limit.setScale(0, bound.isLower() ? RoundingMode.CEILING : RoundingMode.FLOOR);
        boolean isOff = !bound.isInclusive() && rounded.compareTo(limit) == 0;
        BigDecimal step = bound.isLower() ? BigDecimal.ONE : BigDecimal.ONE.negate();
        return new Rule.Bound(bound.isLower(), isOff ? rounded.add(step) : rounded, true);
    }

    private Range and(Rule.Bound bound) {
        if (bound.isLower()) {
            int order = least.map(limit -> bound.limit().compareTo(limit)).orElse(1);
            boolean isNarrower = order > 0 || order == 0 && !bound.isInclusive();
            return isNarrower
                    ? new Range(Optional.of(bound.limit()), bound.isInclusive(), greatest, isGreatestIn)
                    : this;
        }
        int order = greatest.map(limit -> bound.limit().compareTo(limit)).orElse(-1);
        boolean isNarrower = order < 0 || order == 0 && !bound.isInclusive();
        return isNarrower ? new Range(least, isLeastIn, Optional.of(bound.limit()), bound.isInclusive()) : this;
    }

    /** Whether no number is in it. */
    public boolean isEmpty() {
        if (least.isEmpty() || greatest.isEmpty()) {
            return false;
        }
        int order = least.get().compareTo(greatest.get());
        return order > 0 || order == 0 && !(isLeastIn && isGreatestIn);
    }
}
