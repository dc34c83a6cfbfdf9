package io.afterproof.processor.chain;

import io.afterproof.processor.model.CalledTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one method of a tool interface asks of those who call it.
 *
 * @param kind the kind of the tool; CHECK or PLAIN for a method that is none
 * @param freshness how fresh its answer is, by the name of the constant
 * @param marks what makes it easier to call
 * @param noEffectOn the exceptions that prove that nothing happened
 */
record Demand(
        String kind, int maxDepth, int maxDestructive, String freshness, Set<String> marks, Set<String> noEffectOn) {
    private static final String CHECK = "CHECK";
    private static final String PLAIN = "PLAIN";
    private static final String EXCEPTION = "!";
    private static final List<String> FRESHNESS = List.of("STRONG", "EVENTUAL", "CACHED");

    static Demand ofTool(CalledTool tool) {
        Set<String> marks = new TreeSet<>();
        if (tool.verified()) {
            marks.add("verified");
        }
        if (tool.approved()) {
            marks.add("approved");
        }
        if (tool.repeatable()) {
            marks.add("repeatable");
        }
        if (!tool.destructive()) {
            marks.add("harmless");
        }
        return new Demand(
                tool.kind().name(),
                tool.maxDepth(),
                tool.maxDestructive(),
                tool.consistency(),
                marks,
                new TreeSet<>(tool.noEffectOn()));
    }

    static Demand ofCode(boolean isCheck) {
        return new Demand(isCheck ? CHECK : PLAIN, 0, 0, "STRONG", Set.of(), Set.of());
    }

    String text() {
        List<String> words =
                new ArrayList<>(List.of(kind, String.valueOf(maxDepth), String.valueOf(maxDestructive), freshness));
        words.addAll(new TreeSet<>(marks));
        new TreeSet<>(noEffectOn).forEach(exception -> words.add(EXCEPTION + exception));
        return String.join(" ", words);
    }

    /** Reads what {@link #text} wrote. */
    static Demand parse(String text) {
        List<String> words = List.of(text.split(" ", -1));
        Set<String> marks = new TreeSet<>();
        Set<String> noEffectOn = new TreeSet<>();
        for (String word : words.subList(4, words.size())) {
            if (word.startsWith(EXCEPTION)) {
                noEffectOn.add(word.substring(EXCEPTION.length()));
            } else {
                marks.add(word);
            }
        }
        return new Demand(
                words.get(0),
                Integer.parseInt(words.get(1)),
                Integer.parseInt(words.get(2)),
                words.get(3),
                marks,
                noEffectOn);
    }

    /** Whether code that was in order by the other may be refused by this one. */
    boolean isStricterThan(Demand before) {
        return isOtherKindThan(before)
                || maxDepth < before.maxDepth
                || maxDestructive < before.maxDestructive
                || FRESHNESS.indexOf(freshness) > FRESHNESS.indexOf(before.freshness)
                || !marks.containsAll(before.marks)
                || !noEffectOn.containsAll(before.noEffectOn);
    }

    private boolean isOtherKindThan(Demand before) {
        boolean isEased =
                before.kind.equals(CalledTool.Kind.MUTATION.name()) && kind.equals(CalledTool.Kind.READ.name())
                        || before.kind.equals(CHECK) && kind.equals(PLAIN);
        return !kind.equals(before.kind) && !isEased;
    }
}
