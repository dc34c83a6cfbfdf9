package io.afterproof.processor.schema;

import io.afterproof.processor.report.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds constraints on one place that no value keeps, or that cannot be on a value of its type. */
public final class Contradictions {
    private final Slot slot;
    private final List<Contradiction> found = new ArrayList<>();

    /**
     * One of them.
     *
     * @param what what is wrong, as a sentence
     * @param mend what to do about it
     */
    public record Contradiction(Place place, String what, String mend) {}

    private Contradictions(Slot slot) {
        this.slot = slot;
    }

    /** Those on one slot; not those within it. */
    public static List<Contradiction> in(Slot slot) {
        Contradictions search = new Contradictions(slot);
        search.broken();
        search.inapplicable();
        if (search.found.isEmpty()) {
            search.nullness();
            search.truth();
            search.range();
            search.size();
            search.digits();
            search.time();
        }
        return List.copyOf(search.found);
    }

    private void broken() {
        for (Constraint constraint : slot.constraints()) {
            if (constraint.rule() instanceof Rule.Broken broken) {
                add(constraint.place(), constraint.words() + ": " + broken.why(), "Correct it");
            }
        }
    }

    private void inapplicable() {
        if (slot.shape() instanceof Shape.Anything || slot.shape() instanceof Shape.None) {
            return;
        }
        for (Constraint constraint : slot.constraints()) {
            mismatch(constraint.rule())
                    .ifPresent(needs -> add(
                            constraint.place(),
                            constraint.words() + " needs " + needs + ", and its type is "
                                    + CodeTypes.written(slot.type().toString()),
                            "Remove it, or change the type"));
        }
    }

    private Optional<String> mismatch(Rule rule) {
        Category category = slot.category();
        if (rule instanceof Rule.Truth) {
            return unless(category == Category.TRUTH, "a boolean");
        }
        if (rule instanceof Rule.Bound || rule instanceof Rule.Digits) {
            return unless(category.isNumeric() || category == Category.TEXT, "a number");
        }
        if (rule instanceof Rule.Size || rule instanceof Rule.Filled) {
            return unless(category.isSized(), "a text, a collection, a map or an array");
        }
        if (rule instanceof Rule.NotBlank || rule instanceof Rule.Matches || rule instanceof Rule.Email) {
            return unless(category == Category.TEXT, "a text");
        }
        if (rule instanceof Rule.Moment) {
            return unless(category.isTemporal(), "a date or a time");
        }
        return unless(!(rule instanceof Rule.Absent) || !slot.isPrimitive(), "a type that can be null");
    }

    private static Optional<String> unless(boolean fits, String needs) {
        return fits ? Optional.empty() : Optional.of(needs);
    }

    private void nullness() {
        if (slot.has(Rule.Absent.class) && slot.isRequired()) {
            conflict(rule -> rule instanceof Rule.Absent || Rule.asksForValue(rule));
        }
    }

    private void truth() {
        if (slot.rules(Rule.Truth.class).stream().distinct().count() > 1) {
            conflict(Rule.Truth.class::isInstance);
        }
    }

    private void range() {
        if (slot.has(Rule.Bound.class) && Range.of(slot).isEmpty()) {
            conflict(Rule.Bound.class::isInstance);
        }
    }

    private void size() {
        int min = slot.rules(Rule.Size.class).stream()
                .mapToInt(Rule.Size::min)
                .max()
                .orElse(0);
        int max = slot.rules(Rule.Size.class).stream()
                .mapToInt(Rule.Size::max)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean isFilled = slot.has(Rule.Filled.class) || slot.has(Rule.NotBlank.class);
        if (max < Math.max(min, isFilled ? 1 : 0)) {
            conflict(rule -> rule instanceof Rule.Size || rule instanceof Rule.Filled || rule instanceof Rule.NotBlank);
        }
    }

    /** So many digits reach no further than the next power of ten. */
    private void digits() {
        Range range = Range.of(slot);
        for (Rule.Digits digits : slot.rules(Rule.Digits.class)) {
            if (digits.integer() < 0 || digits.fraction() < 0) {
                conflict(Rule.Digits.class::isInstance);
                return;
            }
            BigDecimal end = BigDecimal.TEN.pow(Math.min(digits.integer(), 400));
            boolean isBeyond =
                    range.least().filter(least -> least.compareTo(end) >= 0).isPresent()
                            || range.greatest()
                                    .filter(greatest -> greatest.negate().compareTo(end) >= 0)
                                    .isPresent();
            if (isBeyond) {
                conflict(rule -> rule instanceof Rule.Digits || rule instanceof Rule.Bound);
                return;
            }
        }
    }

    private void time() {
        List<Rule.Moment> moments = slot.rules(Rule.Moment.class);
        boolean isPast = moments.stream().anyMatch(moment -> moment.isPast());
        boolean isFuture = moments.stream().anyMatch(moment -> !moment.isPast());
        boolean isStrict = moments.stream().anyMatch(moment -> !moment.orPresent());
        if (isPast && isFuture && isStrict) {
            conflict(Rule.Moment.class::isInstance);
        }
    }

    private void conflict(Predicate<Rule> part) {
        List<Constraint> parts = slot.constraints().stream()
                .filter(each -> part.test(each.rule()))
                .toList();
        String words = parts.stream().map(Constraint::words).distinct().collect(Collectors.joining(" and "));
        String type = parts.size() == 1 ? " on " + CodeTypes.written(slot.type().toString()) : "";
        add(
                parts.get(parts.size() - 1).place(),
                words + type + (parts.size() == 1 ? " leaves" : " leave") + " no value that could ever be right",
                parts.size() == 1 ? "Correct it" : "Correct or remove one of them");
    }

    private void add(Place place, String what, String mend) {
        found.add(new Contradiction(place, what, mend));
    }
}
