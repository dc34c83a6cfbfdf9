package io.afterproof.verify;

import io.afterproof.processor.chain.Repetition;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Whether a call in a loop is the same in each round: the same object and the same arguments. */
final class SameEachTime {
    private final Listing listing;
    private final MethodTable methods;
    private final Set<AbstractInsnNode> inside = new HashSet<>();

    SameEachTime(Listing listing, Graph.Cycle loop, MethodTable methods) {
        this.listing = listing;
        this.methods = methods;
        for (int block : loop.blocks()) {
            for (int i = listing.graph().start(block); i < listing.graph().end(block); i++) {
                inside.add(listing.at(i));
            }
        }
    }

    boolean isSame(AbstractInsnNode call) {
        return listing.flows().operands(call).stream().allMatch(operand -> isSame(operand, new HashSet<>()));
    }

    private boolean isSame(Flow value, Set<AbstractInsnNode> seen) {
        return value.from().stream().allMatch(maker -> !seen.add(maker) || isSame(maker, seen));
    }

    private boolean isSame(AbstractInsnNode maker, Set<AbstractInsnNode> seen) {
        if (!inside.contains(maker)) {
            return true;
        }
        if (maker instanceof VarInsnNode variable) {
            boolean isLoad = variable.getOpcode() <= Opcodes.ALOAD;
            Flow held = isLoad
                    ? listing.flows().local(variable, variable.var)
                    : listing.flows().stack(variable, 0);
            boolean isOfOneRound = held == null
                    || !isLoad
                    || held.from().stream().allMatch(inside::contains)
                    || held.from().stream().noneMatch(inside::contains);
            return held != null && isOfOneRound && isSame(held, seen);
        }
        if (maker instanceof MethodInsnNode call) {
            ExecutableElement method = methods.called(call.owner, call.name, call.desc);
            return method != null
                    && Repetition.isAccessor(method)
                    && listing.flows().operands(call).stream().allMatch(each -> isSame(each, seen));
        }
        if (maker instanceof FieldInsnNode field) {
            return inside.stream()
                    .noneMatch(each -> each instanceof FieldInsnNode put
                            && (put.getOpcode() == Opcodes.PUTFIELD || put.getOpcode() == Opcodes.PUTSTATIC)
                            && put.name.equals(field.name)
                            && put.owner.equals(field.owner));
        }
        int opcode = maker.getOpcode();
        return opcode <= Opcodes.LDC || opcode == Opcodes.NEW || opcode == Opcodes.INVOKEDYNAMIC;
    }
}
