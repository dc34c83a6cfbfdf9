package io.afterproof.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A {@code switch} over patterns asks the runtime for the first case that fits, and jumps back to ask for a later one
 * where a {@code when} is false. That is no loop: the jump back leads to the cases that follow.
 */
final class PatternSwitches {
    private static final String BOOTSTRAPS = "java/lang/runtime/SwitchBootstraps";

    private PatternSwitches() {}

    static void straighten(Listing listing, Graph graph) {
        for (int i = 0; i < listing.size(); i++) {
            if (listing.at(i) instanceof InvokeDynamicInsnNode dynamic
                    && dynamic.bsm.getOwner().equals(BOOTSTRAPS)) {
                AbstractInsnNode choice = Listing.real(dynamic.getNext());
                AbstractInsnNode index = previous(dynamic);
                if (choice != null
                        && !Graph.targets(choice).isEmpty()
                        && index instanceof VarInsnNode load
                        && load.getOpcode() == Opcodes.ILOAD) {
                    straighten(listing, graph, graph.blockOf(dynamic), choice, load.var);
                }
            }
        }
    }

    private static void straighten(Listing listing, Graph graph, int question, AbstractInsnNode choice, int index) {
        for (int block = 0; block < graph.size(); block++) {
            if (block == question || !graph.next(block).contains(question)) {
                continue;
            }
            Integer from = restart(listing, graph, block, index);
            if (from == null || from == 0) {
                continue;
            }
            Set<Integer> next = graph.next(block);
            next.remove(question);
            casesFrom(from, choice).forEach(label -> next.add(graph.blockOf(label)));
        }
    }

    /** The cases with this number and later ones; the default is the last. */
    private static List<LabelNode> casesFrom(int number, AbstractInsnNode choice) {
        List<LabelNode> labels = new ArrayList<>();
        if (choice instanceof TableSwitchInsnNode table) {
            labels.addAll(table.labels.subList(
                    Math.max(0, Math.min(number - table.min, table.labels.size())), table.labels.size()));
            labels.add(table.dflt);
        } else if (choice instanceof LookupSwitchInsnNode table) {
            for (int i = 0; i < table.keys.size(); i++) {
                if (table.keys.get(i) >= number) {
                    labels.add(table.labels.get(i));
                }
            }
            labels.add(table.dflt);
        }
        return labels;
    }

    /** The number of the first case that a jump back asks for. */
    private static @Nullable Integer restart(Listing listing, Graph graph, int block, int index) {
        for (int i = graph.end(block) - 1; i >= graph.start(block); i--) {
            if (listing.at(i) instanceof VarInsnNode store
                    && store.getOpcode() == Opcodes.ISTORE
                    && store.var == index) {
                AbstractInsnNode constant = previous(store);
                Long value = constant == null ? null : Constants.integer(constant);
                return value == null ? null : Integer.valueOf(value.intValue());
            }
        }
        return null;
    }

    private static @Nullable AbstractInsnNode previous(AbstractInsnNode instruction) {
        AbstractInsnNode at = instruction.getPrevious();
        while (at != null && at.getOpcode() < 0) {
            at = at.getPrevious();
        }
        return at;
    }
}
