package io.afterproof.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The ways behind a handler that catches everything on which nobody has asked what it caught. A question to the
 * exception, {@code e instanceof NotFound} or {@code isNotFound(e)}, makes a particular exception of it.
 */
final class CaughtFlow {
    private final Listing listing;
    private final Graph graph;
    private final Origins origins;
    private final Set<String> broad;
    private final @Nullable AbstractInsnNode caught;

    /** @param broad the exceptions that stand for all */
    CaughtFlow(Listing listing, int handler, Set<String> broad) {
        this.listing = listing;
        this.graph = listing.graph();
        this.origins = new Origins(listing);
        this.broad = broad;
        this.caught = Listing.real(listing.at(graph.start(handler)));
    }

    /** The blocks that are reached from this one without a question. */
    Set<Integer> unasked(int from) {
        Set<Integer> seen = new LinkedHashSet<>(List.of(from));
        Deque<Integer> pending = new ArrayDeque<>(seen);
        while (!pending.isEmpty()) {
            for (int next : next(pending.removeLast())) {
                if (seen.add(next)) {
                    pending.add(next);
                }
            }
        }
        return seen;
    }

    /** The blocks that run behind this one without a question. */
    Set<Integer> next(int block) {
        Set<Integer> all = graph.following(block);
        AbstractInsnNode last = listing.at(graph.end(block) - 1);
        if (last instanceof TableSwitchInsnNode choice) {
            return asks(last, 0) || isOfText(last) ? Set.of(graph.blockOf(choice.dflt)) : all;
        }
        if (last instanceof LookupSwitchInsnNode choice) {
            return asks(last, 0) || isOfText(last) ? Set.of(graph.blockOf(choice.dflt)) : all;
        }
        if (!(last instanceof JumpInsnNode jump) || last.getOpcode() == Opcodes.GOTO) {
            return all;
        }
        if (last.getOpcode() == Opcodes.IFNULL || last.getOpcode() == Opcodes.IFNONNULL) {
            return all;
        }
        boolean isComparison = last.getOpcode() >= Opcodes.IF_ICMPEQ && last.getOpcode() <= Opcodes.IF_ACMPNE;
        TypeInsnNode test = isComparison ? null : test(last);
        if (test == null) {
            return asks(last, 0) || isComparison && asks(last, 1) ? Set.of() : all;
        }
        if (broad.contains(test.desc) || !asks(test, 0)) {
            return all;
        }
        Set<Integer> whenFalse = new LinkedHashSet<>(all);
        int target = graph.blockOf(jump.label);
        if (last.getOpcode() == Opcodes.IFEQ) {
            whenFalse.retainAll(Set.of(target));
        } else {
            whenFalse.remove(target);
        }
        return whenFalse;
    }

    /** The {@code instanceof} whose outcome decides. */
    private @Nullable TypeInsnNode test(AbstractInsnNode jump) {
        Flow value = listing.flows().stack(jump, 0);
        if (value != null && value.from().size() == 1) {
            AbstractInsnNode maker = value.from().iterator().next();
            return maker.getOpcode() == Opcodes.INSTANCEOF ? (TypeInsnNode) maker : null;
        }
        return null;
    }

    /** Whether an operand comes of the exception. */
    private boolean asks(AbstractInsnNode instruction, int depth) {
        Flow value = listing.flows().stack(instruction, depth);
        return value != null && isOfCaught(value, new HashSet<>());
    }

    private boolean isOfCaught(Flow value, Set<AbstractInsnNode> seen) {
        for (AbstractInsnNode maker : origins.of(value)) {
            if (maker.equals(caught) || maker instanceof VarInsnNode load && isVariableOfCaught(load)) {
                return true;
            }
            if (!seen.add(maker)) {
                continue;
            }
            if (maker instanceof MethodInsnNode) {
                if (listing.flows().operands(maker).stream().anyMatch(each -> isOfCaught(each, seen))) {
                    return true;
                }
            } else if (maker.getOpcode() == Opcodes.INSTANCEOF && asks(maker, 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVariableOfCaught(VarInsnNode load) {
        Flow held = listing.flows().local(load, load.var);
        return held != null && caught != null && held.from().contains(caught);
    }

    /** Whether the number is one that the compiler gave the cases of a switch over texts, which asked before. */
    private boolean isOfText(AbstractInsnNode choice) {
        Flow value = listing.flows().stack(choice, 0);
        if (value == null || !listing.namesVariables()) {
            return false;
        }
        return value.from().stream()
                .allMatch(maker -> maker instanceof VarInsnNode load && listing.variable(load, load.var) == null);
    }
}
