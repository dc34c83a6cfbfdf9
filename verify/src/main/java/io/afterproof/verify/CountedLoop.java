package io.afterproof.verify;

import io.afterproof.processor.chain.Comparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A {@code for} that counts an {@code int} from a constant to a constant by a constant step, and does not touch it
 * otherwise.
 *
 * @param rounds how many rounds it makes if nothing leaves it earlier
 * @param exit the block behind it
 */
record CountedLoop(long rounds, int exit) {
    /** The condition of a loop, as long as which it goes on: a variable on the left. */
    private record Condition(int variable, Comparison comparison, long bound) {}

    /** Recognises one; null if it is none. */
    static @Nullable CountedLoop of(Listing listing, Graph.Cycle cycle) {
        Graph graph = listing.graph();
        List<Integer> ways = new ArrayList<>(graph.next(cycle.head()));
        if (ways.size() != 2
                || cycle.blocks().contains(ways.get(0)) == cycle.blocks().contains(ways.get(1))) {
            return null;
        }
        int exit = cycle.blocks().contains(ways.get(0)) ? ways.get(1) : ways.get(0);
        List<AbstractInsnNode> head = real(listing, cycle.head());
        AbstractInsnNode last = head.get(head.size() - 1);
        Condition condition = last instanceof JumpInsnNode jump
                ? condition(head, jump, cycle.blocks().contains(graph.blockOf(jump.label)))
                : null;
        if (condition == null || !isInt(listing, head.get(0), condition.variable) || isCompound(listing, cycle, exit)) {
            return null;
        }
        Long from = null;
        Long step = null;
        Set<AbstractInsnNode> changes = changes(listing, cycle, condition.variable);
        Flow variable = listing.flows().local(head.get(0), condition.variable);
        if (variable == null || variable.from().size() != 2 || changes.size() != 1) {
            return null;
        }
        for (AbstractInsnNode store : variable.from()) {
            if (changes.contains(store)) {
                step = isOfTheHeader(listing, store, head.get(0)) ? step(store) : null;
            } else {
                AbstractInsnNode value = previous(store, 1);
                from = value == null ? null : Constants.integer(value);
            }
        }
        Long rounds = from == null || step == null ? null : condition.comparison.rounds(from, step, condition.bound);
        return rounds == null ? null : new CountedLoop(rounds, exit);
    }

    private static List<AbstractInsnNode> real(Listing listing, int block) {
        List<AbstractInsnNode> real = new ArrayList<>();
        for (int i = listing.graph().start(block); i < listing.graph().end(block); i++) {
            if (listing.at(i).getOpcode() >= 0) {
                real.add(listing.at(i));
            }
        }
        return real;
    }

    private static @Nullable Condition condition(List<AbstractInsnNode> head, JumpInsnNode jump, boolean jumpsInto) {
        Comparison comparison = comparison(jump.getOpcode());
        if (comparison == null) {
            return null;
        }
        Comparison staying = jumpsInto ? comparison : comparison.opposite();
        if (jump.getOpcode() <= Opcodes.IFLE) {
            return head.size() == 2 && isLoad(head.get(0))
                    ? new Condition(((VarInsnNode) head.get(0)).var, staying, 0)
                    : null;
        }
        if (head.size() != 3) {
            return null;
        }
        Long right = Constants.integer(head.get(1));
        if (isLoad(head.get(0)) && right != null) {
            return new Condition(((VarInsnNode) head.get(0)).var, staying, right);
        }
        Long left = Constants.integer(head.get(0));
        return isLoad(head.get(1)) && left != null
                ? new Condition(((VarInsnNode) head.get(1)).var, staying.turned(), left)
                : null;
    }

    private static @Nullable Comparison comparison(int opcode) {
        return switch (opcode) {
            case Opcodes.IFLT, Opcodes.IF_ICMPLT -> Comparison.LESS;
            case Opcodes.IFLE, Opcodes.IF_ICMPLE -> Comparison.LESS_OR_EQUAL;
            case Opcodes.IFGT, Opcodes.IF_ICMPGT -> Comparison.GREATER;
            case Opcodes.IFGE, Opcodes.IF_ICMPGE -> Comparison.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    private static boolean isLoad(AbstractInsnNode instruction) {
        return instruction.getOpcode() == Opcodes.ILOAD;
    }

    private static boolean isInt(Listing listing, AbstractInsnNode at, int slot) {
        LocalVariableNode variable = listing.variable(at, slot);
        return variable == null || variable.desc.equals("I");
    }

    /** Whether another part of the condition leaves the loop; a break does so by a jump of its own. */
    private static boolean isCompound(Listing listing, Graph.Cycle cycle, int exit) {
        for (int block : cycle.blocks()) {
            AbstractInsnNode last = listing.at(listing.graph().end(block) - 1);
            if (block != cycle.head()
                    && last instanceof JumpInsnNode
                    && last.getOpcode() != Opcodes.GOTO
                    && listing.graph().next(block).contains(exit)) {
                return true;
            }
        }
        return false;
    }

    private static Set<AbstractInsnNode> changes(Listing listing, Graph.Cycle cycle, int slot) {
        Set<AbstractInsnNode> changes = new HashSet<>();
        for (int block : cycle.blocks()) {
            for (AbstractInsnNode each : real(listing, block)) {
                if (each instanceof IincInsnNode increment && increment.var == slot
                        || each instanceof VarInsnNode store
                                && store.getOpcode() == Opcodes.ISTORE
                                && store.var == slot) {
                    changes.add(each);
                }
            }
        }
        return changes;
    }

    /** Whether the step stands where the condition does, as in a {@code for}; in a {@code while} it is in the body. */
    private static boolean isOfTheHeader(Listing listing, AbstractInsnNode step, AbstractInsnNode condition) {
        return listing.line(listing.index(step)) == listing.line(listing.index(condition));
    }

    private static @Nullable Long step(AbstractInsnNode change) {
        if (change instanceof IincInsnNode increment) {
            return (long) increment.incr;
        }
        AbstractInsnNode operator = previous(change, 1);
        AbstractInsnNode second = previous(change, 2);
        AbstractInsnNode first = previous(change, 3);
        if (operator == null || first == null || second == null || !(change instanceof VarInsnNode store)) {
            return null;
        }
        Long right = isLoadOf(first, store.var) ? Constants.integer(second) : null;
        if (operator.getOpcode() == Opcodes.ISUB) {
            return right == null ? null : Long.valueOf(-right);
        }
        Long left = isLoadOf(second, store.var) ? Constants.integer(first) : null;
        return operator.getOpcode() != Opcodes.IADD ? null : right != null ? right : left;
    }

    private static boolean isLoadOf(AbstractInsnNode instruction, int slot) {
        return instruction instanceof VarInsnNode load && isLoad(load) && load.var == slot;
    }

    private static @Nullable AbstractInsnNode previous(AbstractInsnNode instruction, int steps) {
        AbstractInsnNode at = instruction;
        for (int left = steps; left > 0 && at != null; left--) {
            at = at.getPrevious();
            while (at != null && at.getOpcode() < 0) {
                at = at.getPrevious();
            }
        }
        return at;
    }
}
