package io.afterproof.processor.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The summaries of one class, as its resource {@code afterproof_summaries/binary.Name} holds them.
 *
 * @param shape a digest of the methods that the class had
 * @param callers the classes in other files that call one of its methods, as far as they were compiled with it
 * @param demands what the callers in the same folder were checked by, if it is an interface with tools
 * @param methods the summaries by the signatures of the methods
 */
record StoredSummaries(String shape, Set<String> callers, Demands demands, Map<String, Summary> methods) {
    private static final String HEADER = "afterproof summaries 1";
    private static final String CALLER = "caller ";
    private static final String ASKS = "asks ";
    private static final String CHECK = "check ";

    /** The parts of a summary that hold runs. */
    private enum Part {
        EXIT_OPEN,
        EXIT_CLOSED,
        THROWN_OPEN,
        THROWN_CLOSED,
        HEAD
    }

    String text() {
        StringBuilder text =
                new StringBuilder(HEADER).append("\nshape ").append(shape).append('\n');
        new TreeSet<>(callers)
                .forEach(caller -> text.append(CALLER).append(caller).append('\n'));
        new TreeMap<>(demands.methods())
                .forEach((signature, demand) -> text.append(ASKS)
                        .append(signature)
                        .append(' ')
                        .append(demand.text())
                        .append('\n'));
        new TreeSet<>(demands.checks())
                .forEach(check -> text.append(CHECK).append(check).append('\n'));
        new TreeMap<>(methods).forEach((signature, summary) -> {
            text.append("method ").append(signature).append('\n');
            for (Measure measure : Measure.values()) {
                for (Part part : Part.values()) {
                    for (Run run : runs(summary, measure, part).list()) {
                        append(text, measure, part, run);
                    }
                }
            }
        });
        return text.toString();
    }

    /** Reads what {@link #text} wrote; null if it is something else. */
    static @Nullable StoredSummaries parse(String text) {
        try {
            Deque<String> lines = new ArrayDeque<>(text.lines().toList());
            if (!HEADER.equals(lines.poll())) {
                return null;
            }
            String shape = lines.remove().substring("shape ".length());
            Set<String> callers = names(CALLER, lines);
            Demands demands = new Demands(demands(lines), names(CHECK, lines));
            Map<String, Summary> methods = new TreeMap<>();
            while (!lines.isEmpty()) {
                String signature = lines.remove().substring("method ".length());
                methods.put(signature, summary(lines));
            }
            return new StoredSummaries(shape, callers, demands, methods);
        } catch (RuntimeException damaged) {
            return null;
        }
    }

    private static Set<String> names(String key, Deque<String> lines) {
        Set<String> names = new TreeSet<>();
        while (!lines.isEmpty() && lines.element().startsWith(key)) {
            names.add(lines.remove().substring(key.length()));
        }
        return names;
    }

    private static Map<String, Demand> demands(Deque<String> lines) {
        Map<String, Demand> demands = new TreeMap<>();
        while (!lines.isEmpty() && lines.element().startsWith(ASKS)) {
            String[] words = lines.remove().substring(ASKS.length()).split(" ", 2);
            demands.put(words[0], Demand.parse(words[1]));
        }
        return demands;
    }

    private static Runs runs(Summary summary, Measure measure, Part part) {
        return switch (part) {
            case EXIT_OPEN -> summary.exit().lane(measure).open();
            case EXIT_CLOSED -> summary.exit().lane(measure).closed();
            case THROWN_OPEN -> summary.thrown().lane(measure).open();
            case THROWN_CLOSED -> summary.thrown().lane(measure).closed();
            case HEAD -> summary.head(measure);
        };
    }

    private static void append(StringBuilder text, Measure measure, Part part, Run run) {
        text.append(String.join(
                        " ",
                        "run",
                        measure.name(),
                        part.name(),
                        String.valueOf(run.count()),
                        String.valueOf(run.limit()),
                        run.limitedBy().isEmpty() ? "-" : run.limitedBy()))
                .append('\n');
        append(text, run.trace(), 1);
    }

    private static void append(StringBuilder text, @Nullable Trace last, int level) {
        for (Trace each : Trace.inOrder(last)) {
            text.append("step ")
                    .append(level)
                    .append(' ')
                    .append(each.step().where().replace(' ', '_'))
                    .append(' ')
                    .append(each.step().what())
                    .append('\n');
            append(text, each.inside(), level + 1);
        }
    }

    private static Summary summary(Deque<String> lines) {
        Map<Measure, Map<Part, List<Run>>> found = new EnumMap<>(Measure.class);
        while (!lines.isEmpty() && lines.element().startsWith("run ")) {
            String[] words = lines.remove().split(" ", -1);
            Trace trace = trace(lines, 1);
            Run run = new Run(
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]),
                    words[5].equals("-") ? "" : words[5],
                    trace);
            found.computeIfAbsent(Measure.valueOf(words[1]), key -> new EnumMap<>(Part.class))
                    .computeIfAbsent(Part.valueOf(words[2]), key -> new ArrayList<>())
                    .add(run);
        }
        State exit = State.NONE;
        State thrown = State.NONE;
        Map<Measure, Runs> heads = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Map<Part, List<Run>> parts = found.getOrDefault(measure, Map.of());
            exit = exit.with(measure, new Lane(runs(parts, Part.EXIT_OPEN), runs(parts, Part.EXIT_CLOSED)));
            thrown = thrown.with(measure, new Lane(runs(parts, Part.THROWN_OPEN), runs(parts, Part.THROWN_CLOSED)));
            heads.put(measure, runs(parts, Part.HEAD));
        }
        return new Summary(exit, thrown, heads);
    }

    private static Runs runs(Map<Part, List<Run>> parts, Part part) {
        return Runs.of(parts.getOrDefault(part, List.of()));
    }

    private static @Nullable Trace trace(Deque<String> lines, int level) {
        Trace last = null;
        while (!lines.isEmpty() && lines.element().startsWith("step " + level + " ")) {
            String[] words = lines.remove().split(" ", 4);
            last = new Trace(last, new Step(words[3], words[2]), trace(lines, level + 1));
        }
        return last;
    }
}
