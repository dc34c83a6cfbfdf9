package io.afterproof.processor.chain;

import io.afterproof.processor.report.Region;
import io.afterproof.processor.report.Spot;
import io.afterproof.processor.report.Waypoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /**
     * The path of a finding, as reports tell it; empty if it is not about one.
     *
     * @param arguments what its message is made of
     * @param paths where a source lies, if that is known
     */
    public static List<Waypoint> waypoints(List<Object> arguments, Function<String, Optional<String>> paths) {
        for (Object argument : arguments) {
            if (argument instanceof Route route) {
                return route.legs().stream()
                        .map(leg -> new Waypoint(leg.step().what(), spot(leg.step(), paths), leg.level()))
                        .toList();
            }
        }
        return List.of();
    }

    private static Spot spot(Step step, Function<String, Optional<String>> paths) {
        Optional<Region> line = step.line() == 0 ? Optional.empty() : Optional.of(Region.line(step.line()));
        return new Spot(step.source(), paths.apply(step.source()), line);
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
