package io.afterproof.benchmarks.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Compilations of the same sources in rounds; in each round each side ran once. */
final class Rounds {
    /** What is on the processor path. */
    enum Side {
        /** Nothing. */
        WITHOUT,
        /** A plugin that listens and does nothing. */
        IDLE,
        /** Afterproof. */
        WITH
    }

    private final Map<Side, List<Cost>> costs = new EnumMap<>(Side.class);

    Rounds() {
        for (Side side : Side.values()) {
            costs.put(side, new ArrayList<>());
        }
    }

    void add(Side side, Cost cost) {
        of(side).add(cost);
    }

    /** Medians, and the ratio in each round: its median between its quartiles. */
    String row() {
        return String.format(
                Locale.ROOT,
                "%.2f s | %.2f s | %.2f s | %s | %s | %.0f MB | %.0f MB | %.0f MB",
                median(Side.WITHOUT, Cost::seconds),
                median(Side.IDLE, Cost::seconds),
                median(Side.WITH, Cost::seconds),
                ratio(Side.WITHOUT),
                ratio(Side.IDLE),
                median(Side.WITHOUT, Cost::megabytes),
                median(Side.IDLE, Cost::megabytes),
                median(Side.WITH, Cost::megabytes));
    }

    private String ratio(Side other) {
        double[] ratios = new double[of(Side.WITH).size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = of(Side.WITH).get(i).seconds() / of(other).get(i).seconds();
        }
        return String.format(
                Locale.ROOT, "%.3f (%.3f–%.3f)", quantile(ratios, 0.5), quantile(ratios, 0.25), quantile(ratios, 0.75));
    }

    private double median(Side side, ToDoubleFunction<Cost> figure) {
        return quantile(of(side).stream().mapToDouble(figure).toArray(), 0.5);
    }

    private List<Cost> of(Side side) {
        return Objects.requireNonNull(costs.get(side));
    }

    private static double quantile(double[] figures, double part) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
