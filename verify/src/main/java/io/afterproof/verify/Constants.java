package io.afterproof.verify;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** Numbers that instructions push. */
final class Constants {
    private Constants() {}

    /** The int that the instruction pushes; null if it does something else. */
    static @Nullable Long integer(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return (long) opcode - Opcodes.ICONST_0;
        }
        if (instruction instanceof IntInsnNode push && opcode != Opcodes.NEWARRAY) {
            return (long) push.operand;
        }
        return instruction instanceof LdcInsnNode load && load.cst instanceof Integer value ? (long) value : null;
    }
}
