package io.afterproof.processor.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/** Values without a limit to their size. */
final class Unbounded {
    private static final Pattern REPEATS = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(?:[*+]|\\{\\d+,})");

    private Unbounded() {}

    /** What kind of value it is, if nothing limits its size. */
    static Optional<String> in(Slot slot) {
        boolean isLimited = slot.rules(Rule.Size.class).stream().anyMatch(size -> size.max() < Integer.MAX_VALUE);
        if (isLimited || slot.has(Rule.Absent.class)) {
            return Optional.empty();
        }
        if (slot.shape() instanceof Shape.Text text && slot.category() == Category.TEXT) {
            boolean isFormed = !text.format().isEmpty()
                    || slot.has(Rule.Email.class)
                    || slot.rules(Rule.Matches.class).stream()
                            .anyMatch(matches ->
                                    !REPEATS.matcher(matches.regexp()).find());
            return isFormed ? Optional.empty() : Optional.of("a text of any length");
        }
        if (slot.shape() instanceof Shape.Sequence sequence) {
            boolean isFinite = sequence.isUnique() && sequence.element().shape() instanceof Shape.Choice;
            return isFinite ? Optional.empty() : Optional.of("a list of any length");
        }
        if (slot.shape() instanceof Shape.Dictionary dictionary) {
            return dictionary.names().isEmpty() ? Optional.of("a map of any size") : Optional.empty();
        }
        return slot.shape() instanceof Shape.Bytes && slot.category() == Category.ARRAY
                ? Optional.of("data of any length")
                : Optional.empty();
    }
}
