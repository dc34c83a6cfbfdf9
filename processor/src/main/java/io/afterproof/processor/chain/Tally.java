package io.afterproof.processor.chain;

import io.afterproof.processor.model.CalledTool;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Counts along a walk: the state of the point it has come to, and what every call makes of it. */
public final class Tally {
    /** The ways out of the point that a walk has come to. */
    public interface Exits {
        /** An exception may be thrown in this state. */
        void raise(State state);

        /** Does the work so that nothing it raises or leaves comes out. */
        State apart(Supplier<State> work);
    }

    /** Says how long a run may be, and hears of what breaks a rule. */
    interface Judge {
        boolean allows(Measure measure, Run run);

        /** This call made the run too long. */
        void tooLong(Measure measure, Site call, Run run);

        /** A way round this loop makes this run and meets no gate. */
        void unbounded(Measure measure, Site loop, Run round);
    }

    /** Sees the calls of methods, and may say in which state they are left. */
    interface Watch {
        State called(Site call, State before, State after);

        /** Whether a loop counts as a gate, because it is told already. */
        boolean gates(Measure measure, Site loop);
    }

    private static final int MOST_PROBED = 1_000;
    private static final int MOST_ACCUMULATED = 2;
    private static final Judge LENIENT = new Judge() {
        @Override
        public boolean allows(Measure measure, Run run) {
            return true;
        }

        @Override
        public void tooLong(Measure measure, Site call, Run run) {}

        @Override
        public void unbounded(Measure measure, Site loop, Run round) {}
    };

    private final Function<ExecutableElement, Summary> summaries;
    private final @Nullable Watch watch;
    private final Map<Site, State> probes = new HashMap<>();
    private final Map<Measure, Runs> heads = new EnumMap<>(Measure.class);
    private final Set<Measure> headless = EnumSet.noneOf(Measure.class);
    private Judge judge;
    private int mostCounted;
    private boolean probing;
    private @Nullable Exits exits;
    private State state = State.NONE;
    private int excesses;

    private Tally(Function<ExecutableElement, Summary> summaries, Judge judge, int mostCounted, @Nullable Watch watch) {
        this.summaries = summaries;
        this.judge = judge;
        this.mostCounted = mostCounted;
        this.watch = watch;
    }

    /** Counts exactly and applies the rules. */
    static Tally judging(Function<ExecutableElement, Summary> summaries, Judge judge) {
        return new Tally(summaries, judge, Integer.MAX_VALUE, null);
    }

    /** Counts and applies no rules. */
    static Tally measuring(Function<ExecutableElement, Summary> summaries) {
        return new Tally(summaries, LENIENT, MOST_PROBED, null);
    }

    /** Only tells none from some, also over any number of rounds of a loop; for what has no fixed length. */
    static Tally accumulating(Function<ExecutableElement, Summary> summaries, Watch watch) {
        return new Tally(summaries, LENIENT, MOST_ACCUMULATED, watch);
    }

    /** Of the point it has come to. */
    public State state() {
        return state;
    }

    /** Says how the points that follow are left. */
    public void leaveBy(Exits ways) {
        exits = ways;
    }

    /** Whether code is to be walked even where no path leads to it. */
    public boolean accumulates() {
        return watch != null;
    }

    /** The state behind or inside a loop that may count as a gate. */
    State loopGated(Site loop, State at) {
        State gated = at;
        if (watch != null) {
            for (Measure measure : Measure.values()) {
                if (watch.gates(measure, loop)) {
                    gated = gated.with(measure, gated.lane(measure).gated());
                }
            }
        }
        return gated;
    }

    /** How many runs were too long until now. */
    int excesses() {
        return excesses;
    }

    /** Goes on from this state. */
    public void move(State next) {
        state = next;
    }

    /** An exception may be thrown here. */
    public void raise() {
        raise(state);
    }

    /** Passes a call. */
    void apply(Effect effect, Site site) {
        if (state.isNone() && watch == null) {
            return;
        }
        if (effect instanceof Effect.ToolCall call) {
            tool(call.tool(), call.verdictUsed(), site);
        } else if (effect instanceof Effect.ExplicitGate gate) {
            state = new State(
                    state.depth().gated(), gate.byHuman() ? state.streak().gated() : state.streak());
            raise();
        } else if (effect instanceof Effect.MethodCall call) {
            method(call, site);
        }
    }

    /** What a round of the loop does by itself, from a fresh start; nothing in it is judged. */
    State probe(Site loop, Supplier<State> round) {
        State known = probes.get(loop);
        if (known != null) {
            return known;
        }
        State outerState = state;
        Judge outerJudge = judge;
        int outerMost = mostCounted;
        boolean outerProbing = probing;
        state = State.ENTRY;
        judge = LENIENT;
        mostCounted = MOST_PROBED;
        probing = true;
        State end = exits == null ? round.get() : exits.apart(round);
        state = outerState;
        judge = outerJudge;
        mostCounted = outerMost;
        probing = outerProbing;
        probes.put(loop, end);
        return end;
    }

    void unbounded(Measure measure, Site loop, Run round) {
        judge.unbounded(measure, loop, round);
    }

    /** What the call of the code does that was walked. */
    public Summary summary(State exit, State thrown) {
        for (Measure measure : headless) {
            heads.put(measure, Runs.NONE);
        }
        return new Summary(exit, thrown, Map.copyOf(heads));
    }

    private void raise(State thrown) {
        if (exits != null) {
            exits.raise(thrown);
        }
    }

    private void tool(CalledTool tool, boolean verdictUsed, Site site) {
        Step step = new Step(tool.name(), site.place());
        Lane depth = state.depth();
        Lane streak = tool.approved() ? state.streak().gated() : state.streak();
        if (tool.kind() == CalledTool.Kind.GATE) {
            state = new State(verdictUsed ? depth.gated() : depth, streak);
            raise();
            return;
        }
        depth = grown(Measure.DEPTH, depth, run -> run.plus(step, tool.maxDepth(), tool.tools()), site);
        if (tool.destructive()) {
            UnaryOperator<Run> growth = run -> run.plus(step, tool.maxDestructive(), tool.tools());
            streak = tool.approved()
                    ? streak.map(run -> capped(growth.apply(run)))
                    : grown(Measure.STREAK, streak, growth, site);
        }
        state = new State(depth, streak);
        raise();
        if (tool.verified()) {
            state = new State(depth.gated(), streak);
            raise();
        }
    }

    private Lane grown(Measure measure, Lane lane, UnaryOperator<Run> growth, Site site) {
        Lane longer = lane.map(run -> capped(growth.apply(run)));
        Run worst = worst(longer, run -> judge.allows(measure, run) ? Run.ZERO : run);
        Lane allowed = told(measure, site, worst, longer, run -> judge.allows(measure, run));
        head(measure, allowed.open());
        return allowed;
    }

    private void method(Effect.MethodCall call, Site site) {
        Summary summary =
                call.targets().stream().map(summaries).reduce(Summary::or).orElse(Summary.NEUTRAL);
        Step step = new Step("calls " + call.name(), site.place());
        State before = state;
        State after = state;
        State thrown = state;
        for (Measure measure : Measure.values()) {
            Lane lane = entering(measure, before.lane(measure), step, summary.head(measure), site);
            head(measure, lane.open().then(step, summary.head(measure)));
            after = after.with(measure, capped(lane.then(step, summary.exit().lane(measure))));
            thrown =
                    thrown.with(measure, capped(lane.then(step, summary.thrown().lane(measure))));
        }
        raise(thrown);
        state = watch == null ? after : watch.called(site, before, after);
        raise();
    }

    /** The lane at the entry of a method, without the runs that its head makes too long. */
    private Lane entering(Measure measure, Lane lane, Step step, Runs head, Site site) {
        Run worst = worst(lane, run -> excess(measure, run, step, head));
        return told(
                measure,
                site,
                worst,
                lane,
                run -> excess(measure, run, step, head).count() == 0);
    }

    private static Run worst(Lane lane, UnaryOperator<Run> excess) {
        Run closed = lane.closed().map(excess).longest();
        Run open = lane.open().map(excess).longest();
        return open.count() > closed.count() ? open : closed;
    }

    /** Tells of the worst excess, if there is one, and goes on with the runs that are none. */
    private Lane told(Measure measure, Site site, Run worst, Lane lane, Predicate<Run> allowed) {
        if (worst.count() == 0) {
            return lane;
        }
        excesses++;
        judge.tooLong(measure, site, worst);
        Lane kept = lane.keeping(allowed);
        if (kept.open() != lane.open()) {
            headless.add(measure);
        }
        return kept;
    }

    /** The longest continuation that is too long; a run that is so inside the method alone is told there. */
    private Run excess(Measure measure, Run run, Step step, Runs head) {
        return run.count() == 0
                ? Run.ZERO
                : head.map(inside -> run.plus(step, inside))
                        .only(longer -> longer.count() > run.count() && !judge.allows(measure, longer))
                        .longest();
    }

    private void head(Measure measure, Runs open) {
        if (!probing) {
            heads.merge(measure, open, Runs::or);
        }
    }

    private Run capped(Run run) {
        return run.count() > mostCounted ? new Run(mostCounted, run.limit(), run.limitedBy(), run.trace()) : run;
    }

    private Lane capped(Lane lane) {
        return mostCounted == Integer.MAX_VALUE ? lane : lane.map(this::capped);
    }
}
