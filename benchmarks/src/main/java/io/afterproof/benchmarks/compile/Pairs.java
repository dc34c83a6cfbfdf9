package io.afterproof.benchmarks.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Compilations without the plugin and with it, in pairs that ran one after the other. */
final class Pairs {
    private final List<Cost> without = new ArrayList<>();
    private final List<Cost> with = new ArrayList<>();

    void add(Cost without, Cost with) {
        this.without.add(without);
        this.with.add(with);
    }

    /** Medians, and the ratio of each pair: its median between its quartiles. */
    String row() {
        return String.format(
                Locale.ROOT,
                "%.2f s | %.2f s | %s | %.0f MB | %.0f MB | %s",
                median(without, Cost::seconds),
                median(with, Cost::seconds),
                ratio(Cost::seconds),
                median(without, Cost::megabytes),
                median(with, Cost::megabytes),
                ratio(Cost::megabytes));
    }

    private String ratio(ToDoubleFunction<Cost> figure) {
        double[] ratios = new double[with.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(with.get(i)) / figure.applyAsDouble(without.get(i));
        }
        return String.format(
                Locale.ROOT, "%.3f (%.3f–%.3f)", quantile(ratios, 0.5), quantile(ratios, 0.25), quantile(ratios, 0.75));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        return quantile(costs.stream().mapToDouble(figure).toArray(), 0.5);
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
