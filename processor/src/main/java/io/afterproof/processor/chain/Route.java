package io.afterproof.processor.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path that a finding is about: its calls in their order. As text it is a line a step, the steps inside a called
 * method indented under its call, shortened in the middle.
 *
 * @param legs the calls
 */
public record Route(List<Leg> legs) {
    private static final int SHOWN = 24;

    /**
     * A call.
     *
     * @param step what and where
     * @param level how many calls it is nested in
     */
    public record Leg(Step step, int level) {}

    /** The calls of a run. */
    static Route of(@Nullable Trace trace) {
        List<Leg> legs = new ArrayList<>();
        collect(trace, 0, legs);
        return new Route(List.copyOf(legs));
    }

    /** With more calls behind these. */
    Route then(List<Step> steps) {
        List<Leg> longer = new ArrayList<>(legs);
        steps.forEach(step -> longer.add(new Leg(step, 0)));
        return new Route(List.copyOf(longer));
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        legs.forEach(leg -> lines.add("    " + "  ".repeat(leg.level) + leg.step));
        if (lines.size() > SHOWN) {
            List<String> middle = lines.subList(SHOWN / 2, lines.size() - SHOWN / 2);
            int left = middle.size();
            middle.clear();
            lines.add(SHOWN / 2, "    … " + left + " more");
        }
        return String.join("\n", lines);
    }

    private static void collect(@Nullable Trace last, int level, List<Leg> legs) {
        for (Trace each : Trace.inOrder(last)) {
            legs.add(new Leg(each.step(), level));
            collect(each.inside(), level + 1, legs);
        }
    }
}
