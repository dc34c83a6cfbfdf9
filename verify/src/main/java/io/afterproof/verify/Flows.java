package io.afterproof.verify;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Where the values in a method come from, and where they go. Of code that makes no sense nothing is known. */
final class Flows {
    /**
     * An instruction takes a value.
     *
     * @param by the instruction
     * @param operand which of its operands, the receiver of a call first
     */
    record Use(AbstractInsnNode by, int operand) {}

    private final Map<AbstractInsnNode, Frame<Flow>> frames = new IdentityHashMap<>();
    private final Map<AbstractInsnNode, List<Use>> uses = new IdentityHashMap<>();
    private final Map<AbstractInsnNode, String> types = new IdentityHashMap<>();

    Flows(String owner, MethodNode method) {
        try {
            Frame<Flow>[] found = new Analyzer<>(new Values(null, null)).analyze(owner, method);
            for (int i = 0; i < found.length; i++) {
                if (found[i] != null) {
                    frames.put(method.instructions.get(i), found[i]);
                }
            }
            Values recording = new Values(uses, types);
            for (Map.Entry<AbstractInsnNode, Frame<Flow>> each : frames.entrySet()) {
                int opcode = each.getKey().getOpcode();
                if (opcode >= 0 && opcode != Opcodes.JSR && opcode != Opcodes.RET) {
                    new Frame<Flow>(each.getValue()).execute(each.getKey(), recording);
                }
            }
        } catch (AnalyzerException | RuntimeException unverifiable) {
            frames.clear();
            uses.clear();
        }
    }

    /** Whether anything is known. */
    boolean isEmpty() {
        return frames.isEmpty();
    }

    List<Use> uses(AbstractInsnNode maker) {
        return uses.getOrDefault(maker, List.of());
    }

    /** The static type of what an instruction makes, as a descriptor. */
    @Nullable
    String type(AbstractInsnNode maker) {
        return types.get(maker);
    }

    /** The operand of an instruction that lies so deep in the stack before it; 0 is the top. */
    @Nullable
    Flow stack(AbstractInsnNode instruction, int depth) {
        Frame<Flow> frame = frames.get(instruction);
        int at = frame == null ? -1 : frame.getStackSize() - 1 - depth;
        return frame == null || at < 0 ? null : frame.getStack(at);
    }

    /** What a local variable holds before the instruction. */
    @Nullable
    Flow local(AbstractInsnNode instruction, int variable) {
        Frame<Flow> frame = frames.get(instruction);
        return frame == null || variable >= frame.getLocals() ? null : frame.getLocal(variable);
    }

    /** The operands of a call, the receiver first. */
    List<Flow> operands(AbstractInsnNode call) {
        int count = call instanceof MethodInsnNode method
                ? Type.getArgumentTypes(method.desc).length + (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1)
                : call instanceof InvokeDynamicInsnNode dynamic ? Type.getArgumentTypes(dynamic.desc).length : 0;
        List<Flow> operands = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            Flow flow = stack(call, i);
            if (flow == null) {
                return List.of();
            }
            operands.add(flow);
        }
        return operands;
    }

    /** Computes values; with a map, also notes who takes them. */
    private static final class Values extends Interpreter<Flow> {
        private final @Nullable Map<AbstractInsnNode, List<Use>> uses;
        private final @Nullable Map<AbstractInsnNode, String> types;

        private Values(@Nullable Map<AbstractInsnNode, List<Use>> uses, @Nullable Map<AbstractInsnNode, String> types) {
            super(Opcodes.ASM9);
            this.uses = uses;
            this.types = types;
        }

        private void use(AbstractInsnNode by, Flow... operands) {
            if (uses != null) {
                for (int i = 0; i < operands.length; i++) {
                    for (AbstractInsnNode maker : operands[i].from()) {
                        uses.computeIfAbsent(maker, key -> new ArrayList<>()).add(new Use(by, i));
                    }
                }
            }
        }

        private Flow made(AbstractInsnNode by, int size, @Nullable String type) {
            if (types != null && type != null) {
                types.put(by, type);
            }
            return new Flow(size, Set.of(by), type);
        }

        @Override
        public @Nullable Flow newValue(@Nullable Type type) {
            return type != null && type.getSort() == Type.VOID
                    ? null
                    : new Flow(type == null ? 1 : type.getSize(), Set.of(), type == null ? null : type.getDescriptor());
        }

        @Override
        public Flow newOperation(AbstractInsnNode by) {
            return switch (by.getOpcode()) {
                case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> made(by, 2, null);
                case Opcodes.LDC -> {
                    Object constant = ((LdcInsnNode) by).cst;
                    yield made(by, constant instanceof Long || constant instanceof Double ? 2 : 1, null);
                }
                case Opcodes.GETSTATIC -> {
                    Type type = Type.getType(((FieldInsnNode) by).desc);
                    yield made(by, type.getSize(), type.getDescriptor());
                }
                case Opcodes.NEW -> made(by, 1, "L" + ((TypeInsnNode) by).desc + ";");
                default -> made(by, 1, null);
            };
        }

        @Override
        public Flow copyOperation(AbstractInsnNode by, Flow value) {
            if (by instanceof VarInsnNode) {
                if (by.getOpcode() >= Opcodes.ISTORE) {
                    use(by, value);
                }
                return new Flow(value.size(), Set.of(by), value.type());
            }
            return value;
        }

        @Override
        public @Nullable Flow unaryOperation(AbstractInsnNode by, Flow value) {
            if (by.getOpcode() == Opcodes.CHECKCAST) {
                return new Flow(1, value.from(), descriptor(((TypeInsnNode) by).desc));
            }
            use(by, value);
            return switch (by.getOpcode()) {
                case Opcodes.I2L,
                        Opcodes.I2D,
                        Opcodes.L2D,
                        Opcodes.F2L,
                        Opcodes.F2D,
                        Opcodes.D2L,
                        Opcodes.LNEG,
                        Opcodes.DNEG -> made(by, 2, null);
                case Opcodes.GETFIELD -> {
                    Type type = Type.getType(((FieldInsnNode) by).desc);
                    yield made(by, type.getSize(), type.getDescriptor());
                }
                case Opcodes.ANEWARRAY -> made(by, 1, "[" + descriptor(((TypeInsnNode) by).desc));
                default -> made(by, 1, null);
            };
        }

        private static String descriptor(String internalName) {
            return internalName.startsWith("[") ? internalName : "L" + internalName + ";";
        }

        @Override
        public @Nullable Flow binaryOperation(AbstractInsnNode by, Flow first, Flow second) {
            use(by, first, second);
            return switch (by.getOpcode()) {
                case Opcodes.LALOAD,
                        Opcodes.DALOAD,
                        Opcodes.LADD,
                        Opcodes.DADD,
                        Opcodes.LSUB,
                        Opcodes.DSUB,
                        Opcodes.LMUL,
                        Opcodes.DMUL,
                        Opcodes.LDIV,
                        Opcodes.DDIV,
                        Opcodes.LREM,
                        Opcodes.DREM,
                        Opcodes.LSHL,
                        Opcodes.LSHR,
                        Opcodes.LUSHR,
                        Opcodes.LAND,
                        Opcodes.LOR,
                        Opcodes.LXOR -> made(by, 2, null);
                case Opcodes.AALOAD ->
                    made(
                            by,
                            1,
                            first.type() != null && first.type().startsWith("[")
                                    ? first.type().substring(1)
                                    : null);
                default -> made(by, 1, null);
            };
        }

        @Override
        public @Nullable Flow ternaryOperation(AbstractInsnNode by, Flow first, Flow second, Flow third) {
            use(by, first, second, third);
            return null;
        }

        @Override
        public Flow naryOperation(AbstractInsnNode by, List<? extends Flow> values) {
            use(by, values.toArray(Flow[]::new));
            Type type = by instanceof MethodInsnNode call
                    ? Type.getReturnType(call.desc)
                    : by instanceof InvokeDynamicInsnNode dynamic ? Type.getReturnType(dynamic.desc) : null;
            return made(by, type == null ? 1 : type.getSize(), type == null ? null : type.getDescriptor());
        }

        @Override
        public void returnOperation(AbstractInsnNode by, Flow value, Flow expected) {}

        @Override
        public Flow merge(Flow first, Flow second) {
            return first.or(second);
        }
    }
}
