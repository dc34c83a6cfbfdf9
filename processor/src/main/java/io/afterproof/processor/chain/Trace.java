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
    /** The steps of one level, the first one first. */
    static List<Trace> inOrder(@Nullable Trace last) {
        List<Trace> order = new ArrayList<>();
        for (Trace each = last; each != null; each = each.before) {
            order.add(each);
        }
        Collections.reverse(order);
        return order;
    }
}
