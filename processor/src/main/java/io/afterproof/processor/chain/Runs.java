package io.afterproof.processor.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The worst runs with which a point can be reached. More than one only where a longer run is limited less strictly than
 * a shorter one. None at all where no path leads to the point.
 */
public final class Runs {
    /** No path. */
    static final Runs NONE = new Runs(List.of());

    /** A path without a call. */
    static final Runs ZERO = new Runs(List.of(Run.ZERO));

    private final List<Run> worst;

    private Runs(List<Run> worst) {
        this.worst = worst;
    }

    /** The worst of these. */
    static Runs of(List<Run> runs) {
        Runs result = NONE;
        for (Run run : runs) {
            result = result.or(run);
        }
        return result;
    }

    List<Run> list() {
        return worst;
    }

    boolean isNone() {
        return worst.isEmpty();
    }

    /** The longest run; {@link Run#ZERO} if there is none. */
    Run longest() {
        Run longest = Run.ZERO;
        for (Run run : worst) {
            if (run.count() > longest.count()) {
                longest = run;
            }
        }
        return longest;
    }

    /** The runs of either path. */
    Runs or(Runs other) {
        if (other.isNone() || other == this) {
            return this;
        }
        if (isNone()) {
            return other;
        }
        Runs result = this;
        for (Run run : other.worst) {
            result = result.or(run);
        }
        return result;
    }

    /** Each run changed. */
    Runs map(UnaryOperator<Run> change) {
        if (isNone()) {
            return this;
        }
        return of(worst.stream().map(change).toList());
    }

    /** Those that fulfil the condition. */
    Runs only(Predicate<Run> condition) {
        return worst.stream().allMatch(condition)
                ? this
                : of(worst.stream().filter(condition).toList());
    }

    /** Each of these runs followed by each of those inside the method that is called at the step. */
    Runs then(Step step, Runs inside) {
        if (isNone() || inside.isNone()) {
            return NONE;
        }
        Runs result = NONE;
        for (Run run : worst) {
            for (Run next : inside.worst) {
                result = result.or(run.plus(step, next));
            }
        }
        return result;
    }

    /** Whether the counts and limits are the same; the traces may differ. */
    boolean sameExtent(Runs other) {
        return worst.size() == other.worst.size()
                && worst.stream().allMatch(run -> other.worst.stream().anyMatch(run::sameExtent));
    }

    private Runs or(Run run) {
        for (Run each : worst) {
            if (each.covers(run)) {
                return this;
            }
        }
        List<Run> result = new ArrayList<>();
        for (Run each : worst) {
            if (!run.covers(each)) {
                result.add(each);
            }
        }
        result.add(run);
        return new Runs(List.copyOf(result));
    }
}
