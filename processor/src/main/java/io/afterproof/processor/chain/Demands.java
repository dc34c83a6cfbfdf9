package io.afterproof.processor.chain;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a tool interface asks of those who call it.
 *
 * @param methods by their signatures
 * @param checks the static checks that it names
 */
record Demands(Map<String, Demand> methods, Set<String> checks) {
    static final Demands NONE = new Demands(Map.of(), Set.of());

    boolean isEmpty() {
        return methods.isEmpty() && checks.isEmpty();
    }

    /** Whether code that was in order by the others may be refused by these. Nothing calls a method that is new. */
    boolean areStricterThan(Demands before) {
        return !before.checks.containsAll(checks)
                || methods.keySet().stream().anyMatch(signature -> isStricter(signature, before));
    }

    /** What code that was checked by the others can still count on to have been checked by. */
    Demands easedBy(Demands before) {
        Map<String, Demand> eased = new TreeMap<>(methods);
        eased.replaceAll((signature, now) -> isStricter(signature, before) ? before.methods.get(signature) : now);
        Set<String> known = new TreeSet<>(checks);
        known.retainAll(before.checks);
        return new Demands(eased, known);
    }

    private boolean isStricter(String signature, Demands before) {
        Demand now = methods.get(signature);
        Demand then = before.methods.get(signature);
        return now != null && then != null && now.isStricterThan(then);
    }
}
