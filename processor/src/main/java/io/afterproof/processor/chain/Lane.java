package io.afterproof.processor.chain;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How a point of a body is reached, for one {@link Measure}.
 *
 * @param open the runs of the paths that met no gate since the body began; a caller's run continues in them
 * @param closed the runs since the last gate of the paths that met one
 */
public record Lane(Runs open, Runs closed) {
    /** Not reached. */
    static final Lane NONE = new Lane(Runs.NONE, Runs.NONE);

    /** The beginning of a body. */
    static final Lane ENTRY = new Lane(Runs.ZERO, Runs.NONE);

    boolean isNone() {
        return open.isNone() && closed.isNone();
    }

    Lane or(Lane other) {
        return new Lane(open.or(other.open), closed.or(other.closed));
    }

    /** Behind a gate. */
    Lane gated() {
        return isNone() ? this : new Lane(Runs.NONE, Runs.ZERO);
    }

    Lane map(UnaryOperator<Run> change) {
        return new Lane(open.map(change), closed.map(change));
    }

    /** Behind the call of a method that, entered, is left like this. */
    Lane then(Step step, Lane inside) {
        return isNone()
                ? this
                : new Lane(
                        open.then(step, inside.open),
                        closed.then(step, inside.open).or(Runs.ZERO.then(step, inside.closed)));
    }

    /** Without the runs that do not fulfil the condition, which count as gated. */
    Lane keeping(Predicate<Run> condition) {
        Runs stillOpen = open.only(condition);
        Runs stillClosed = closed.only(condition);
        return stillOpen == open && stillClosed == closed ? this : new Lane(stillOpen, stillClosed.or(Runs.ZERO));
    }

    boolean sameExtent(Lane other) {
        return open.sameExtent(other.open) && closed.sameExtent(other.closed);
    }
}
