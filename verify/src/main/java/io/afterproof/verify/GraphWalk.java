package io.afterproof.verify;

import io.afterproof.processor.chain.ElementLoop;
import io.afterproof.processor.chain.Functions;
import io.afterproof.processor.chain.Functions.Handed;
import io.afterproof.processor.chain.Loop;
import io.afterproof.processor.chain.Site;
import io.afterproof.processor.chain.State;
import io.afterproof.processor.chain.Summary;
import io.afterproof.processor.chain.Tally;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Follows a method along all its paths at once, and has the {@link Tally} count what it meets. */
final class GraphWalk implements Tally.Exits, ElementLoop.Host<AbstractInsnNode> {
    private static final int MOST_KEPT_USES = 1_000; // of locals that keep functions that use such locals themselves

    /** One run through a listing. */
    private static final class Visit {
        private final Listing listing;
        private final @Nullable Visit around;
        private final State[] reached;
        private State returned = State.NONE;
        private State thrown = State.NONE;
        private int block;

        private Visit(Listing listing, @Nullable Visit around) {
            this.listing = listing;
            this.around = around;
            this.reached = new State[listing.graph().size()];
            Arrays.fill(reached, State.NONE);
        }

        private void reach(int target, State state) {
            reached[target] = reached[target].or(state);
        }
    }

    private final ClassFileCode code;
    private final Tally tally;
    private Visit visit;
    private int keptUses;

    GraphWalk(ClassFileCode code, Tally tally) {
        this.code = code;
        this.tally = tally;
        this.visit = new Visit(code.listing(), null);
        tally.leaveBy(this);
    }

    Summary walk(State entry) {
        Visit all = visit;
        all.thrown = entry;
        all.reach(0, entry);
        follow(all.listing.graph().parts());
        return tally.summary(all.returned, all.thrown);
    }

    @Override
    public void raise(State state) {
        for (Visit each = visit; each != null; each = each.around) {
            for (Graph.Handler handler : each.listing.graph().handlers(each.block)) {
                each.reach(handler.block(), state);
                if (handler.takesAll()) {
                    return;
                }
            }
            if (each.around == null) {
                each.thrown = each.thrown.or(state);
            }
        }
    }

    @Override
    public State apart(Supplier<State> work) {
        Visit around = visit;
        visit = new Visit(around.listing, null);
        visit.block = around.block;
        State end = work.get();
        visit = around;
        return end;
    }

    private void follow(List<Graph.Part> parts) {
        for (Graph.Part part : parts) {
            State state = visit.reached[part.head()];
            if (!state.isNone() || tally.accumulates()) {
                tally.move(state);
                if (part instanceof Graph.Cycle cycle) {
                    follow(cycle);
                } else {
                    block(part.head(), null);
                }
            }
        }
    }

    private void follow(Graph.Cycle cycle) {
        Loop loop = new Loop(tally, code.loop(visit.listing, cycle.head()));
        CountedLoop counted = code.counted(visit.listing, cycle);
        if (counted == null) {
            tally.move(loop.head(() -> round(cycle, null)));
            round(cycle, null);
        } else {
            State end = loop.times(counted.rounds(), () -> round(cycle, counted.exit()));
            visit.reach(counted.exit(), end);
        }
    }

    /** Once from the head to the head again; not by the way out of a loop that is counted. */
    private State round(Graph.Cycle cycle, @Nullable Integer exit) {
        for (int block : cycle.blocks()) {
            visit.reached[block] = State.NONE;
        }
        block(cycle.head(), exit);
        follow(cycle.rest());
        return visit.reached[cycle.head()];
    }

    private void block(int block, @Nullable Integer barred) {
        Graph graph = visit.listing.graph();
        visit.block = block;
        if (!graph.handlers(block).isEmpty()) {
            tally.raise();
        }
        for (int i = graph.start(block); i < graph.end(block); i++) {
            AbstractInsnNode instruction = visit.listing.at(i);
            pass(instruction);
            int opcode = instruction.getOpcode();
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                visit.returned = visit.returned.or(tally.state());
            } else if (opcode == Opcodes.ATHROW) {
                tally.raise();
            }
        }
        for (int next : graph.next(block)) {
            if (barred == null || next != barred) {
                visit.reach(next, tally.state());
            }
        }
    }

    private void pass(AbstractInsnNode instruction) {
        Handed<AbstractInsnNode> kept = code.functions().usedAt(instruction);
        if (kept != null && keptUses++ < MOST_KEPT_USES) {
            callOneOf(kept);
        }
        Point point = code.point(instruction);
        if (point != null && !(point.isFunction() && code.functions().runsElsewhere(instruction))) {
            call(point);
        }
        List<Functions.Stage<AbstractInsnNode>> stages = code.functions().loopAt(instruction);
        if (!stages.isEmpty()) {
            new ElementLoop<>(tally, this).run(stages);
        }
    }

    @Override
    public void callOneOf(Handed<AbstractInsnNode> functions) {
        State before = tally.state();
        State after = functions.others() ? before : State.NONE;
        for (AbstractInsnNode function : functions.any()) {
            tally.move(before);
            Point point = code.function(function);
            if (point != null) {
                call(point);
            }
            after = after.or(tally.state());
        }
        tally.move(after);
    }

    @Override
    public Site site(AbstractInsnNode call) {
        return code.site(call);
    }

    @Override
    public ElementLoop.Work work(Handed<AbstractInsnNode> functions) {
        ElementLoop.Work most = ElementLoop.Work.NOTHING;
        for (AbstractInsnNode function : functions.any()) {
            most = most(most, work(code.function(function), new HashSet<>()));
        }
        return most;
    }

    private ElementLoop.Work work(@Nullable Point point, Set<Listing> seen) {
        if (point == null) {
            return ElementLoop.Work.NOTHING;
        }
        ElementLoop.Work most = code.work(point.site());
        Listing inside = point.inlined();
        if (inside != null && seen.add(inside)) {
            for (int i = 0; i < inside.size(); i++) {
                most = most(most, work(code.point(inside.at(i)), seen));
                Handed<AbstractInsnNode> kept = code.functions().usedAt(inside.at(i));
                most = kept == null ? most : most(most, work(kept));
            }
        }
        return most;
    }

    private static ElementLoop.Work most(ElementLoop.Work one, ElementLoop.Work other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void call(Point point) {
        if (point.inlined() == null) {
            code.pass(point.site(), tally);
        } else {
            inline(point.inlined());
        }
    }

    private void inline(Listing listing) {
        for (Visit each = visit; each != null; each = each.around) {
            if (each.listing == listing) {
                return;
            }
        }
        Visit inside = new Visit(listing, visit);
        if (inside.reached.length == 0) {
            return;
        }
        visit = inside;
        inside.reach(0, tally.state());
        follow(listing.graph().parts());
        visit = inside.around == null ? inside : inside.around;
        tally.move(inside.returned);
    }
}
