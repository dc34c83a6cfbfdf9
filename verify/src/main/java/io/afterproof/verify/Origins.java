package io.afterproof.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What made a value, local variables looked into. */
final class Origins {
    private final Listing listing;
    private final Flows flows;

    Origins(Listing listing) {
        this.listing = listing;
        this.flows = listing.flows();
    }

    /**
     * The instructions that may have made the value: a call, a creation, a constant, the reading of a field; or of a
     * local variable about which no more is known.
     */
    Set<AbstractInsnNode> of(Flow value) {
        Set<AbstractInsnNode> found = new LinkedHashSet<>();
        collect(value, found, new HashSet<>());
        return found;
    }

    private void collect(Flow value, Set<AbstractInsnNode> found, Set<AbstractInsnNode> seen) {
        for (AbstractInsnNode maker : value.from()) {
            if (!seen.add(maker)) {
                continue;
            }
            Flow behind = maker instanceof VarInsnNode variable
                    ? variable.getOpcode() <= Opcodes.ALOAD
                            ? flows.local(variable, variable.var)
                            : flows.stack(variable, 0)
                    : null;
            if (behind == null || behind.from().isEmpty()) {
                found.add(maker);
            } else {
                collect(behind, found, seen);
            }
        }
    }

    /** The static type of what an instruction made, as a descriptor. */
    @Nullable
    String type(AbstractInsnNode maker) {
        if (maker instanceof VarInsnNode load) {
            Flow held = flows.local(load, load.var);
            return held == null ? null : held.type();
        }
        return flows.type(maker);
    }

    /** What is stored in an array that an instruction made. */
    List<Flow> elements(AbstractInsnNode array) {
        List<Flow> elements = new ArrayList<>();
        if (array.getOpcode() == Opcodes.ANEWARRAY) {
            for (Flows.Use use : flows.uses(array)) {
                Flow element =
                        use.by().getOpcode() == Opcodes.AASTORE && use.operand() == 0 ? flows.stack(use.by(), 0) : null;
                if (element != null) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    /** The arguments of a call, those of a variable number, or in an array that was made here, one by one. */
    List<Flow> arguments(AbstractInsnNode call) {
        List<Flow> operands = flows.operands(call);
        boolean hasReceiver = call instanceof MethodInsnNode && call.getOpcode() != Opcodes.INVOKESTATIC;
        List<Flow> arguments = new ArrayList<>();
        for (Flow operand : operands.subList(hasReceiver && !operands.isEmpty() ? 1 : 0, operands.size())) {
            List<Flow> elements = new ArrayList<>();
            for (AbstractInsnNode maker : of(operand)) {
                elements.addAll(elements(maker));
            }
            arguments.addAll(elements.isEmpty() ? List.of(operand) : elements);
        }
        return arguments;
    }

    /** What a call is made on. */
    @Nullable
    Flow receiver(AbstractInsnNode call) {
        List<Flow> operands = flows.operands(call);
        return operands.isEmpty() || call.getOpcode() == Opcodes.INVOKESTATIC ? null : operands.get(0);
    }

    /** What a lambda captures in a variable of it; null if it is a parameter. */
    static @Nullable Flow captured(VarInsnNode load, ClassFileCode.Spot lambda) {
        int slot = 0;
        for (Flow operand : lambda.listing().flows().operands(lambda.instruction())) {
            if (slot == load.var) {
                return operand;
            }
            slot += operand.size();
        }
        return null;
    }

    Listing listing() {
        return listing;
    }
}
