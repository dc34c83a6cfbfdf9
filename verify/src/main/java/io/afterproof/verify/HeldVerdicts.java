package io.afterproof.verify;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Follows the ways behind a handler with the constant verdicts that local variables hold: true for a confirmation, false
 * for any other. In the handler one way to a confirmation is enough; behind it each return must be one.
 */
final class HeldVerdicts {
    private static final int MOST_STEPS = 1000;

    /** Where a way has come to, and what is known of the variables and of what the instructions have made, newest last. */
    private record Step(int block, Map<Integer, Boolean> variables, Map<AbstractInsnNode, Optional<Boolean>> made) {}

    private enum Outcome {
        CONFIRMS,
        DOES_NOT,
        OPEN
    }

    private final Listing listing;
    private final Graph graph;
    private final CaughtFlow caught;
    private final Set<Integer> within;
    private final Map<Step, Outcome> known = new HashMap<>();

    /** @param within the blocks that only the handler leads to */
    HeldVerdicts(Listing listing, CaughtFlow caught, Set<Integer> within) {
        this.listing = listing;
        this.graph = listing.graph();
        this.caught = caught;
        this.within = within;
    }

    /** @param held the variables that are known when the handler is entered */
    boolean endInConfirmation(int handler, Map<Integer, Boolean> held) {
        return !held.isEmpty() && follow(new Step(handler, held, Map.of())) == Outcome.CONFIRMS;
    }

    /** What an instruction makes whatever runs before it. */
    static @Nullable Boolean constant(AbstractInsnNode maker) {
        if (maker.getOpcode() == Opcodes.ICONST_0 || maker.getOpcode() == Opcodes.ICONST_1) {
            return maker.getOpcode() == Opcodes.ICONST_1;
        }
        if (maker instanceof FieldInsnNode field && field.owner.equals("java/lang/Boolean")) {
            return field.name.equals("TRUE");
        }
        if (maker instanceof MethodInsnNode call && call.owner.equals("io/afterproof/Verdict")) {
            return switch (call.name) {
                case "confirmed" -> true;
                case "absent", "differs", "unknown" -> false;
                default -> null;
            };
        }
        return null;
    }

    private Outcome follow(Step step) {
        Outcome before = known.get(step);
        if (before != null) {
            return before;
        }
        if (known.size() > MOST_STEPS) {
            return Outcome.DOES_NOT;
        }
        known.put(step, Outcome.OPEN);
        Outcome outcome = outcome(step);
        known.put(step, outcome);
        return outcome;
    }

    private Outcome outcome(Step step) {
        Map<Integer, Boolean> variables = new HashMap<>(step.variables);
        Map<AbstractInsnNode, Optional<Boolean>> made = new LinkedHashMap<>(step.made);
        for (int i = graph.start(step.block); i < graph.end(step.block); i++) {
            AbstractInsnNode each = listing.at(i);
            if (each.getOpcode() == Opcodes.IRETURN || each.getOpcode() == Opcodes.ARETURN) {
                return Boolean.TRUE.equals(operand(each, made)) ? Outcome.CONFIRMS : Outcome.DOES_NOT;
            }
            run(each, variables, made);
        }
        Set<Outcome> outcomes = new LinkedHashSet<>();
        for (int next : next(step.block, made)) {
            outcomes.add(follow(new Step(next, Map.copyOf(variables), new LinkedHashMap<>(made))));
        }
        if (within.contains(step.block)) {
            return outcomes.contains(Outcome.CONFIRMS) ? Outcome.CONFIRMS : Outcome.DOES_NOT;
        }
        outcomes.remove(Outcome.OPEN);
        return outcomes.isEmpty()
                ? Outcome.OPEN
                : outcomes.contains(Outcome.DOES_NOT) ? Outcome.DOES_NOT : Outcome.CONFIRMS;
    }

    private void run(
            AbstractInsnNode each, Map<Integer, Boolean> variables, Map<AbstractInsnNode, Optional<Boolean>> made) {
        Boolean value = constant(each);
        if (each instanceof VarInsnNode load && load.getOpcode() <= Opcodes.ALOAD) {
            value = variables.get(load.var);
        } else if (each instanceof VarInsnNode store) {
            Boolean stored = operand(store, made);
            if (stored == null) {
                variables.remove(store.var);
            } else {
                variables.put(store.var, stored);
            }
        } else if (each instanceof MethodInsnNode call && call.owner.equals("java/lang/Boolean")) {
            value = call.name.equals("valueOf") || call.name.equals("booleanValue") ? operand(call, made) : null;
        }
        made.remove(each);
        if (each.getOpcode() >= 0) {
            made.put(each, Optional.ofNullable(value));
        }
    }

    /** What lies on top of the stack: that of its makers which ran last. */
    private @Nullable Boolean operand(AbstractInsnNode by, Map<AbstractInsnNode, Optional<Boolean>> made) {
        Flow value = listing.flows().stack(by, 0);
        Boolean last = null;
        for (Map.Entry<AbstractInsnNode, Optional<Boolean>> each : made.entrySet()) {
            if (value != null && value.from().contains(each.getKey())) {
                last = each.getValue().orElse(null);
            }
        }
        return last;
    }

    private Set<Integer> next(int block, Map<AbstractInsnNode, Optional<Boolean>> made) {
        Set<Integer> next = new LinkedHashSet<>(graph.next(block));
        AbstractInsnNode last = listing.at(graph.end(block) - 1);
        boolean isCondition = last.getOpcode() == Opcodes.IFEQ || last.getOpcode() == Opcodes.IFNE;
        Boolean condition = isCondition ? operand(last, made) : null;
        if (condition != null) {
            int target = graph.blockOf(((JumpInsnNode) last).label);
            if (condition == (last.getOpcode() == Opcodes.IFNE)) {
                return Set.of(target);
            }
            next.remove(target);
            return next;
        }
        next.retainAll(caught.next(block));
        return next;
    }
}
