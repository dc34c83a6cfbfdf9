package io.afterproof.processor.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a run in their order; shared between runs, so that adding one costs one object.
 *
 * @param before what came before the step
 * @param step the call
 * @param inside what the called method did itself, if it is no tool
 */
public record Trace(
        @Nullable Trace before, Step step, @Nullable Trace inside) {
    private static final int SHOWN = 24;

    /** A line a step, the steps inside a called method indented under its call. */
    static List<String> lines(@Nullable Trace trace) {
        List<String> lines = new ArrayList<>();
        collect(trace, "", lines);
        if (lines.size() > SHOWN) {
            List<String> middle = lines.subList(SHOWN / 2, lines.size() - SHOWN / 2);
            int left = middle.size();
            middle.clear();
            lines.add(SHOWN / 2, "    … " + left + " more");
        }
        return lines;
    }

    /** The steps of one level, the first one first. */
    static List<Trace> inOrder(@Nullable Trace last) {
        List<Trace> order = new ArrayList<>();
        for (Trace each = last; each != null; each = each.before) {
            order.add(each);
        }
        Collections.reverse(order);
        return order;
    }

    private static void collect(@Nullable Trace last, String indent, List<String> lines) {
        for (Trace each : inOrder(last)) {
            lines.add("    " + indent + each.step.what() + "  (" + each.step.where() + ")");
            collect(each.inside, indent + "  ", lines);
        }
    }
}
