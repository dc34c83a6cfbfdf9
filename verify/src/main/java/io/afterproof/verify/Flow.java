package io.afterproof.verify;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Value;

/**
 * A value on the operand stack or in a local variable.
 *
 * @param size in slots
 * @param from the instructions that may have made it; of a local variable those that may have stored it
 * @param type the descriptor of its static type, where all its makers agree
 */
record Flow(int size, Set<AbstractInsnNode> from, @Nullable String type) implements Value {
    @Override
    public int getSize() {
        return size;
    }

    Flow or(Flow other) {
        boolean sameType = type != null && type.equals(other.type);
        if (size == other.size && sameType == (type != null) && from.containsAll(other.from)) {
            return this;
        }
        Set<AbstractInsnNode> both = new HashSet<>(from);
        both.addAll(other.from);
        return new Flow(Math.min(size, other.size), Set.copyOf(both), sameType ? type : null);
    }
}
