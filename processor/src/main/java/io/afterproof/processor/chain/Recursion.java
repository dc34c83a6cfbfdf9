package io.afterproof.processor.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that call one another in a circle. A circle is unbounded if a way down it, from the entry of each body to the
 * call of the next, or a way back up, from the return of each call to the end of the body, meets no gate and holds a
 * tool call.
 */
final class Recursion {
    /** A call from one body of the circle to another, and what lies before and behind it without a gate. */
    private record Edge(Code from, Code to, Site call) {}

    /**
     * An unbounded circle.
     *
     * @param at the call to tell it at
     * @param circle the calls, that one first
     * @param run a run on the way round
     */
    record Unbounded(Code body, Site at, List<Step> circle, Run run) {}

    private static final int MOST_PASSES = 60;
    private static final Comparator<Edge> POSITION = Comparator.<Edge, String>comparing(edge -> edge.call.file())
            .thenComparingLong(edge -> edge.call.position());

    private final Map<ExecutableElement, Code> members = new LinkedHashMap<>();
    private final Map<ExecutableElement, Summary> summaries = new HashMap<>();
    private final Function<ExecutableElement, Summary> others;
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<Measure, Unbounded> unbounded = new EnumMap<>(Measure.class);

    Recursion(CallGraph graph, List<Code> component, Function<ExecutableElement, Summary> others) {
        this.others = others;
        for (Code body : component) {
            ExecutableElement method = body.method();
            if (method != null) {
                members.put(method, body);
            }
        }
        for (Code body : component) {
            graph.calledBy(body).forEach((to, calls) -> {
                if (members.containsValue(to)) {
                    calls.forEach(call -> edges.add(new Edge(body, to, call.site())));
                }
            });
        }
    }

    /**
     * Finds the unbounded circles, at most one for each measure. One that is so only because of a loop that is unbounded
     * by itself is left to the loop.
     */
    Map<Measure, Unbounded> unbounded() {
        unbounded.putAll(unbounded(LoopJudge.NOTHING));
        if (!unbounded.isEmpty()) {
            LoopJudge loops = new LoopJudge();
            members.values().forEach(body -> body.walk(Tally.judging(this::cut, loops)));
            Map<Measure, Unbounded> withoutLoops = unbounded(loops);
            unbounded.clear();
            unbounded.putAll(withoutLoops);
        }
        return unbounded;
    }

    private Map<Measure, Unbounded> unbounded(LoopJudge loops) {
        Map<Site, State> before = new HashMap<>();
        Tally.Watch recording = new Tally.Watch() {
            @Override
            public State called(Site call, State entered, State left) {
                before.merge(call, entered, State::or);
                return left;
            }

            @Override
            public boolean gates(Measure measure, Site loop) {
                return loops.isUnbounded(measure, loop);
            }
        };
        summaries.clear();
        stabilise(() -> Tally.accumulating(this::summary, recording));
        Map<Edge, State> down = new LinkedHashMap<>();
        Map<Edge, State> up = new LinkedHashMap<>();
        for (Edge edge : edges) {
            down.put(edge, before.getOrDefault(edge.call, State.NONE));
            up.put(edge, behind(edge, loops));
        }
        Map<Measure, Unbounded> found = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Unbounded circle = circle(measure, down);
            circle = circle == null ? circle(measure, up) : circle;
            if (circle != null) {
                found.put(measure, circle);
            }
        }
        return found;
    }

    /**
     * What the calls of the bodies do. For a measure by which the circle is unbounded, which is told already, a call
     * within it counts as a gate.
     */
    Function<ExecutableElement, Summary> summaries() {
        summaries.clear();
        stabilise(() -> Tally.measuring(this::cut));
        return this::cut;
    }

    private void stabilise(Supplier<Tally> tallies) {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            boolean stable = true;
            for (Map.Entry<ExecutableElement, Code> member : members.entrySet()) {
                Code body = member.getValue();
                Summary now = body.walk(tallies.get());
                Summary last = summaries.put(member.getKey(), now);
                stable &= last != null && last.sameExtent(now);
            }
            if (stable) {
                return;
            }
        }
    }

    private Summary summary(ExecutableElement method) {
        return members.containsKey(method) ? summaries.getOrDefault(method, Summary.NEVER) : others.apply(method);
    }

    private Summary cut(ExecutableElement method) {
        Summary summary = summary(method);
        if (members.containsKey(method)) {
            for (Measure measure : unbounded.keySet()) {
                summary = summary.gated(measure);
            }
        }
        return summary;
    }

    /** What follows the call up to the end of its body. */
    private State behind(Edge edge, LoopJudge loops) {
        Tally.Watch resuming = new Tally.Watch() {
            @Override
            public State called(Site call, State entered, State left) {
                return call.equals(edge.call) ? State.ENTRY.or(left) : left;
            }

            @Override
            public boolean gates(Measure measure, Site loop) {
                return loops.isUnbounded(measure, loop);
            }
        };
        Tally tally = Tally.accumulating(this::summary, resuming);
        return edge.from.walk(tally, State.NONE).exit();
    }

    /** Remembers the loops that are unbounded without the recursion. */
    private static final class LoopJudge implements Tally.Judge {
        private static final LoopJudge NOTHING = new LoopJudge();

        private final Map<Measure, Set<Site>> loops = new EnumMap<>(Measure.class);

        @Override
        public boolean allows(Measure measure, Run run) {
            return true;
        }

        @Override
        public void tooLong(Measure measure, Site call, Run run) {}

        @Override
        public void unbounded(Measure measure, Site loop, Run round) {
            loops.computeIfAbsent(measure, key -> new HashSet<>()).add(loop);
        }

        private boolean isUnbounded(Measure measure, Site loop) {
            return loops.getOrDefault(measure, Set.of()).contains(loop);
        }
    }

    private @Nullable Unbounded circle(Measure measure, Map<Edge, State> weights) {
        Map<Code, List<Edge>> ungated = new HashMap<>();
        weights.forEach((edge, state) -> {
            if (!state.lane(measure).open().isNone()) {
                ungated.computeIfAbsent(edge.from, key -> new ArrayList<>()).add(edge);
            }
        });
        Edge first = null;
        List<Edge> round = List.of();
        Run run = Run.ZERO;
        for (Edge edge : weights.keySet()) {
            Run held =
                    weights.getOrDefault(edge, State.NONE).lane(measure).open().longest();
            List<Edge> rest = held.count() == 0 ? null : way(edge.to, edge.from, ungated);
            if (rest != null && (first == null || POSITION.compare(edge, first) < 0)) {
                first = edge;
                round = rest;
                run = held;
            }
        }
        return first == null ? null : told(first, round, run);
    }

    private static Unbounded told(Edge first, List<Edge> rest, Run run) {
        List<Edge> round = new ArrayList<>(List.of(first));
        round.addAll(rest);
        List<Step> steps = new ArrayList<>();
        for (Edge edge : round) {
            steps.add(new Step(
                    CallGraph.nameOf(edge.from.element()) + " calls " + CallGraph.nameOf(edge.to.element()),
                    edge.call.place()));
        }
        return new Unbounded(first.from, first.call, steps, run);
    }

    private static @Nullable List<Edge> way(Code from, Code to, Map<Code, List<Edge>> edges) {
        if (from.equals(to)) {
            return List.of();
        }
        Map<Code, Edge> reachedBy = new HashMap<>();
        Deque<Code> pending = new ArrayDeque<>(List.of(from));
        Set<Code> seen = new HashSet<>(List.of(from));
        while (!pending.isEmpty()) {
            for (Edge edge : edges.getOrDefault(pending.remove(), List.of())) {
                if (seen.add(edge.to)) {
                    reachedBy.put(edge.to, edge);
                    pending.add(edge.to);
                }
            }
        }
        List<Edge> way = new ArrayList<>();
        for (Code at = to; !at.equals(from); ) {
            Edge edge = reachedBy.get(at);
            if (edge == null) {
                return null;
            }
            way.add(0, edge);
            at = edge.from;
        }
        return way;
    }
}
