package io.afterproof.sample.report;

import io.afterproof.sample.scene.SceneReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All scenes at a glance. */
public final class ClosingTable {
    private static final List<Integer> WIDTHS = List.of(28, 31, 31, 5);

    private ClosingTable() {}

    /** One row a scene: what it was, and what was found on either side. */
    public static String of(List<? extends SceneReport<?>> reports) {
        List<String> lines = new ArrayList<>(row("scene", "unguarded effect", "guarded effect", ""));
        String rule = WIDTHS.stream().map("-"::repeat).collect(Collectors.joining("  "));
        lines.add(rule);
        for (SceneReport<?> report : reports) {
            lines.addAll(row(
                    report.scene() + " " + report.title(),
                    report.unguarded().effect(),
                    report.guarded().effect(),
                    report.ok() ? "ok" : "WRONG"));
            lines.add(rule);
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> row(String... texts) {
        List<List<String>> cells = IntStream.range(0, texts.length)
                .mapToObj(column -> Paragraph.lines(texts[column], WIDTHS.get(column)))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height).mapToObj(line -> line(cells, line)).toList();
    }

    private static String line(List<List<String>> cells, int line) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    List<String> cell = cells.get(column);
                    String text = line < cell.size() ? cell.get(line) : "";
                    return text + " ".repeat(Math.max(0, WIDTHS.get(column) - text.length()));
                })
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
