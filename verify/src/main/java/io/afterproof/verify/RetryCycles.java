package io.afterproof.verify;

import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.chain.CaughtFailure;
import io.afterproof.processor.model.CalledTool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Loops that try one call until it succeeds: a failure leads through a handler to the next round, success out of the
 * loop, and the call is the same each time.
 */
final class RetryCycles {
    /** A loop that tries a tool again. */
    record Found(Listing listing, int head, CalledTool tool) {}

    /** A point on the way behind a success, and what is known of the flags that were set. */
    private record Way(int block, Map<Integer, Boolean> flags) {}

    private final ClassFileCode code;
    private final MethodTable methods;
    private final Function<Call, Optional<CalledTool>> mutation;
    private final List<Found> found = new ArrayList<>();

    /** @param mutation the tool that must not be called twice to which a call leads */
    RetryCycles(ClassFileCode code, MethodTable methods, Function<Call, Optional<CalledTool>> mutation) {
        this.code = code;
        this.methods = methods;
        this.mutation = mutation;
    }

    List<Found> found() {
        for (Call call : code.calls().list()) {
            if (code.spot(call).instruction() instanceof MethodInsnNode) {
                for (ClassFileCode.Spot spot = code.spot(call); spot != null; spot = code.lambda(spot.listing())) {
                    find(call, spot);
                }
            }
        }
        return found;
    }

    /** @param spot the call, or the making of a lambda that it stands in */
    private void find(Call call, ClassFileCode.Spot spot) {
        Graph graph = spot.listing().graph();
        Graph.Cycle loop = around(graph.parts(), graph.blockOf(spot.instruction()));
        if (loop != null) {
            mutation.apply(call)
                    .filter(tool -> isRetried(spot.listing(), spot.instruction(), loop, tool))
                    .ifPresent(tool -> found.add(new Found(spot.listing(), loop.head(), tool)));
        }
    }

    private static Graph.@Nullable Cycle around(List<Graph.Part> parts, int block) {
        for (Graph.Part part : parts) {
            if (part instanceof Graph.Cycle cycle && cycle.blocks().contains(block)) {
                Graph.Cycle inner = around(cycle.rest(), block);
                return inner == null ? cycle : inner;
            }
        }
        return null;
    }

    private boolean isRetried(Listing in, AbstractInsnNode call, Graph.Cycle loop, CalledTool tool) {
        return in.graph().handlers(in.graph().blockOf(call)).stream()
                        .anyMatch(handler -> !handler.takesAll() && goesRound(in, handler.block(), loop, tool))
                && new SameEachTime(in, loop, methods).isSame(call)
                && (leaves(in, call, loop) || isAsked(in, call, loop));
    }

    /** Whether a failure leads to the next round. */
    private boolean goesRound(Listing in, int handler, Graph.Cycle loop, CalledTool tool) {
        if (!loop.blocks().contains(handler)) {
            return false;
        }
        boolean proves = in.method().tryCatchBlocks.stream()
                .filter(attempt -> in.graph().blockOf(attempt.handler) == handler)
                .allMatch(attempt -> isWithoutEffect(attempt, tool));
        Set<Integer> way = within(in.graph(), handler, loop);
        return !proves && way.contains(loop.head()) && !asksTheGuard(in, way, loop.head());
    }

    private boolean isWithoutEffect(TryCatchBlockNode attempt, CalledTool tool) {
        TypeElement type = attempt.type == null ? null : methods.type(attempt.type);
        return type != null && CaughtFailure.isWithoutEffect(type.asType(), tool.noEffectOn());
    }

    private boolean asksTheGuard(Listing in, Set<Integer> way, int head) {
        for (int block : way) {
            for (int i = in.graph().start(block);
                    block != head && i < in.graph().end(block);
                    i++) {
                if (in.at(i) instanceof MethodInsnNode call) {
                    ExecutableElement method = methods.called(call.owner, call.name, call.desc);
                    if (method != null && CaughtFailure.isAnswer(method)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The blocks from this one up to the head, without leaving the loop. */
    private static Set<Integer> within(Graph graph, int from, Graph.Cycle loop) {
        Set<Integer> seen = new LinkedHashSet<>(List.of(from));
        Deque<Integer> pending = new ArrayDeque<>(seen);
        while (!pending.isEmpty()) {
            int block = pending.remove();
            for (int next : block == loop.head() ? Set.<Integer>of() : graph.next(block)) {
                if (loop.blocks().contains(next) && seen.add(next)) {
                    pending.add(next);
                }
            }
        }
        return seen;
    }

    /** Whether success leads out of the loop, at once or by a flag that is set behind the call. */
    private static boolean leaves(Listing in, AbstractInsnNode call, Graph.Cycle loop) {
        Graph graph = in.graph();
        int called = graph.blockOf(call);
        Map<Integer, Boolean> flags = new HashMap<>();
        set(in, in.index(call), graph.end(called), flags);
        Set<Way> seen = new HashSet<>();
        Deque<Way> pending = new ArrayDeque<>();
        follow(in, new Way(called, flags), seen, pending);
        while (!pending.isEmpty()) {
            Way way = pending.remove();
            if (!loop.blocks().contains(way.block)) {
                continue;
            }
            if (way.block == called) {
                return false;
            }
            Map<Integer, Boolean> then = new HashMap<>(way.flags);
            set(in, graph.start(way.block), graph.end(way.block), then);
            follow(in, new Way(way.block, then), seen, pending);
        }
        return true;
    }

    private static void follow(Listing in, Way way, Set<Way> seen, Deque<Way> pending) {
        Graph graph = in.graph();
        AbstractInsnNode last = in.at(graph.end(way.block) - 1);
        Boolean flag =
                last.getOpcode() == Opcodes.IFEQ || last.getOpcode() == Opcodes.IFNE ? flag(in, last, way.flags) : null;
        for (int next : graph.next(way.block)) {
            boolean isJump = last instanceof JumpInsnNode jump && graph.blockOf(jump.label) == next;
            boolean jumps = flag != null && flag == (last.getOpcode() == Opcodes.IFNE);
            Way further = new Way(next, Map.copyOf(way.flags));
            if ((flag == null || isJump == jumps) && seen.add(further)) {
                pending.add(further);
            }
        }
    }

    private static @Nullable Boolean flag(Listing in, AbstractInsnNode jump, Map<Integer, Boolean> flags) {
        Flow value = in.flows().stack(jump, 0);
        if (value == null || value.from().size() != 1) {
            return null;
        }
        return value.from().iterator().next() instanceof VarInsnNode load ? flags.get(load.var) : null;
    }

    /** What the stores of constants in these instructions make known. */
    private static void set(Listing in, int from, int end, Map<Integer, Boolean> flags) {
        for (int i = from; i < end; i++) {
            if (in.at(i) instanceof VarInsnNode store && store.getOpcode() == Opcodes.ISTORE) {
                AbstractInsnNode value = store.getPrevious();
                Long constant = value == null ? null : Constants.integer(value);
                if (constant == null) {
                    flags.remove(store.var);
                } else {
                    flags.put(store.var, constant != 0);
                }
            }
        }
    }

    /** Whether the answer of the call decides about leaving the loop. */
    private static boolean isAsked(Listing in, AbstractInsnNode call, Graph.Cycle loop) {
        for (Flows.Use use : in.flows().uses(call)) {
            if (use.by() instanceof JumpInsnNode && use.by().getOpcode() != Opcodes.GOTO) {
                for (int next : in.graph().next(in.graph().blockOf(use.by()))) {
                    if (!loop.blocks().contains(next)
                            || !within(in.graph(), next, loop).contains(loop.head())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
