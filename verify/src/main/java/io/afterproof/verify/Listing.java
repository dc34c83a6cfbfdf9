package io.afterproof.verify;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** The instructions of a method, their lines, and what is known of the values in them. */
final class Listing {
    private final ClassNode type;
    private final MethodNode method;
    private final AbstractInsnNode[] instructions;
    private final int[] lines;
    private final Map<AbstractInsnNode, Integer> indexes = new IdentityHashMap<>();
    private @Nullable Flows flows;
    private @Nullable Graph graph;

    Listing(ClassNode type, MethodNode method) {
        this.type = type;
        this.method = method;
        this.instructions = method.instructions.toArray();
        this.lines = new int[instructions.length];
        InlinedLines inlined = new InlinedLines(type.sourceDebug);
        int line = 0;
        for (int i = 0; i < instructions.length; i++) {
            if (instructions[i] instanceof LineNumberNode number) {
                line = inlined.callOf(number.line);
            }
            lines[i] = line;
            indexes.put(instructions[i], i);
        }
    }

    ClassNode type() {
        return type;
    }

    MethodNode method() {
        return method;
    }

    int size() {
        return instructions.length;
    }

    AbstractInsnNode at(int index) {
        return instructions[index];
    }

    int index(AbstractInsnNode instruction) {
        return indexes.getOrDefault(instruction, 0);
    }

    /** The line of an instruction; 0 if the class was compiled without. */
    int line(int index) {
        return lines[index];
    }

    /** The first line; 0 if there is none. */
    int firstLine() {
        for (int line : lines) {
            if (line > 0) {
                return line;
            }
        }
        return 0;
    }

    Flows flows() {
        Flows known = flows;
        if (known == null) {
            known = new Flows(type.name, method);
            flows = known;
        }
        return known;
    }

    Graph graph() {
        Graph known = graph;
        if (known == null) {
            known = new Graph(this);
            graph = known;
        }
        return known;
    }

    /** The next instruction that does something, this one included; null at the end. */
    static @Nullable AbstractInsnNode real(@Nullable AbstractInsnNode from) {
        AbstractInsnNode at = from;
        while (at != null && at.getOpcode() < 0) {
            at = at.getNext();
        }
        return at;
    }

    /** The same behind a label, jumps followed. */
    static @Nullable AbstractInsnNode behind(LabelNode label) {
        AbstractInsnNode at = real(label);
        for (int jumps = 0; at != null && at.getOpcode() == Opcodes.GOTO && jumps < 8; jumps++) {
            at = real(((org.objectweb.asm.tree.JumpInsnNode) at).label);
        }
        return at;
    }

    /** Whether the class tells the names of local variables. */
    boolean namesVariables() {
        return method.localVariables != null && !method.localVariables.isEmpty();
    }

    /** The variable that the program declares for this slot, at an instruction or from the next one on. */
    @Nullable
    LocalVariableNode variable(AbstractInsnNode instruction, int slot) {
        if (method.localVariables == null) {
            return null;
        }
        int at = index(instruction);
        for (LocalVariableNode variable : method.localVariables) {
            if (variable.index == slot && realIndex(variable.start) <= realIndexAfter(at) && at < index(variable.end)) {
                return variable;
            }
        }
        return null;
    }

    private int realIndex(LabelNode label) {
        AbstractInsnNode real = real(label);
        return real == null ? instructions.length : index(real);
    }

    private int realIndexAfter(int at) {
        AbstractInsnNode next = real(instructions[at].getNext());
        return next == null ? at : index(next);
    }
}
