package io.afterproof.verify;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Whether a verdict reaches a condition, a return, an argument, a field, or a local that something reads. */
final class VerdictFlow {
    private static final Set<String> BOXES = Set.of("valueOf", "booleanValue");

    private final Listing listing;
    private final Flows flows;
    private final Set<AbstractInsnNode> followed = new HashSet<>();

    VerdictFlow(Listing listing) {
        this.listing = listing;
        this.flows = listing.flows();
    }

    /** Whether the verdict of this call, or of what this method reference calls, is used. */
    boolean isUsed(AbstractInsnNode call) {
        if (call instanceof InvokeDynamicInsnNode reference) {
            return !(reference.bsmArgs[0] instanceof Type function)
                    || function.getReturnType().getSort() != Type.VOID;
        }
        return flows.isEmpty() || isTaken(call);
    }

    private boolean isTaken(AbstractInsnNode maker) {
        return followed.add(maker) && flows.uses(maker).stream().anyMatch(this::isUse);
    }

    private boolean isUse(Flows.Use use) {
        AbstractInsnNode by = use.by();
        int opcode = by.getOpcode();
        if (by instanceof VarInsnNode store) {
            return isRead(store);
        }
        if (opcode == Opcodes.IFEQ || opcode == Opcodes.IFNE) {
            AbstractInsnNode constant = madeBoolean((JumpInsnNode) by);
            return constant == null || isTaken(constant);
        }
        if (opcode == Opcodes.IAND || opcode == Opcodes.IOR || opcode == Opcodes.IXOR || opcode == Opcodes.INSTANCEOF) {
            return isTaken(by);
        }
        if (by instanceof InvokeDynamicInsnNode dynamic) {
            return !dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory") || isTaken(by);
        }
        if (by instanceof MethodInsnNode call) {
            boolean boxes = call.owner.equals("java/lang/Boolean") && BOXES.contains(call.name);
            boolean isReceiver = use.operand() == 0 && opcode != Opcodes.INVOKESTATIC;
            return boxes || isReceiver ? isTaken(by) : true;
        }
        return true;
    }

    /** Whether something reads the variable; any read of it counts if the class tells variables apart. */
    private boolean isRead(VarInsnNode store) {
        var variable = listing.variable(store, store.var);
        for (int i = 0; i < listing.size(); i++) {
            AbstractInsnNode each = listing.at(i);
            if (each instanceof VarInsnNode load && load.getOpcode() <= Opcodes.ALOAD && load.var == store.var) {
                Flow value = flows.local(load, load.var);
                boolean isSame = variable != null && variable.equals(listing.variable(load, load.var));
                if ((isSame || value != null && value.from().contains(store)) && !onlyUpdates(load, store.var)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a value is read only to be stored again in the same variable, as by {@code all &= …}. */
    private boolean onlyUpdates(VarInsnNode load, int slot) {
        return !flows.uses(load).isEmpty()
                && flows.uses(load).stream()
                        .allMatch(use -> use.by().getOpcode() >= Opcodes.IAND
                                && use.by().getOpcode() <= Opcodes.LXOR
                                && use.operand() == 0
                                && flows.uses(use.by()).stream()
                                        .allMatch(next -> next.by() instanceof VarInsnNode store && store.var == slot));
    }

    /** The constant that a condition becomes where it is only a value, {@code boolean fine = !gate()}. */
    private @Nullable AbstractInsnNode madeBoolean(JumpInsnNode jump) {
        AbstractInsnNode constant = Listing.behind(jump.label);
        if (constant == null || !isConstant(constant)) {
            return null;
        }
        AbstractInsnNode join = Listing.real(constant.getNext());
        if (join instanceof JumpInsnNode over && over.getOpcode() == Opcodes.GOTO) {
            join = Listing.behind(over.label);
        }
        Flow made = join == null ? null : flows.stack(join, 0);
        boolean isEither = made != null
                && made.from().contains(constant)
                && made.from().stream()
                        .anyMatch(other -> isConstant(other) && other.getOpcode() != constant.getOpcode());
        return isEither ? constant : null;
    }

    private static boolean isConstant(AbstractInsnNode instruction) {
        return instruction.getOpcode() == Opcodes.ICONST_0 || instruction.getOpcode() == Opcodes.ICONST_1;
    }
}
