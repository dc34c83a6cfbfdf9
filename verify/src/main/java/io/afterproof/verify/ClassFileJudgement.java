package io.afterproof.verify;

import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.chain.Judgement;
import io.afterproof.processor.chain.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Reads the instructions of a verifier for the ways in which it may verify nothing. */
final class ClassFileJudgement implements Judgement {
    private static final Set<String> BROAD =
            Set.of("java/lang/Exception", "java/lang/RuntimeException", "java/lang/Error", "java/lang/Throwable");
    private static final Set<String> UNMATCHED =
            Set.of("java/lang/MatchException", "java/lang/IncompatibleClassChangeError");

    private final ClassFileCode code;
    private final Listing listing;
    private final Flows flows;

    ClassFileJudgement(ClassFileCode code) {
        this.code = code;
        this.listing = code.listing();
        this.flows = listing.flows();
    }

    @Override
    public @Nullable Boolean constant() {
        List<AbstractInsnNode> returns = new ArrayList<>();
        for (int i = 0; i < listing.size(); i++) {
            AbstractInsnNode each = listing.at(i);
            if (isReturn(each)) {
                returns.add(each);
            } else if (each.getOpcode() == Opcodes.ATHROW && throwsItself(each)) {
                return null;
            }
        }
        Boolean first = returns.isEmpty() ? null : constant(returns.get(0));
        return first != null && returns.stream().allMatch(each -> first.equals(constant(each))) ? first : null;
    }

    @Override
    public boolean mentions(Collection<? extends VariableElement> parameters) {
        if (!(code.element() instanceof ExecutableElement method)) {
            return false;
        }
        int slot = (listing.method().access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        Set<Integer> slots = new HashSet<>();
        Type[] types = Type.getArgumentTypes(listing.method().desc);
        for (int i = 0; i < types.length; i++) {
            if (i < method.getParameters().size()
                    && parameters.contains(method.getParameters().get(i))) {
                slots.add(slot);
            }
            slot += types[i].getSize();
        }
        for (int i = 0; i < listing.size(); i++) {
            if (listing.at(i) instanceof VarInsnNode load
                    && load.getOpcode() <= Opcodes.ALOAD
                    && slots.contains(load.var)) {
                Flow value = flows.local(load, load.var);
                if (value == null || value.from().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public List<Site> swallowing() {
        List<Site> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (TryCatchBlockNode attempt : listing.method().tryCatchBlocks) {
            int handler = listing.graph().blockOf(attempt.handler);
            if (attempt.type != null && BROAD.contains(attempt.type) && !isCompilers(handler) && seen.add(handler)) {
                if (confirms(handler, attempt)) {
                    found.add(code.site(listing, attempt.handler, "catch"));
                }
            }
        }
        return found;
    }

    private boolean isCompilers(int handler) {
        for (int block = 0; block < listing.graph().size(); block++) {
            if (listing.graph().handlers(block).contains(new Graph.Handler(handler, true))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean handsOn(Call call) {
        ClassFileCode.Spot spot = code.spot(call);
        if (spot.listing() != listing) {
            return false;
        }
        for (int i = 0; i < listing.size(); i++) {
            Flow returned = isReturn(listing.at(i)) ? flows.stack(listing.at(i), 0) : null;
            if (returned != null && returned.from().equals(Set.of(spot.instruction()))) {
                return true;
            }
        }
        return false;
    }

    private boolean confirms(int handler, TryCatchBlockNode attempt) {
        CaughtFlow caught = new CaughtFlow(listing, handler, BROAD);
        Set<Integer> unasked = caught.unasked(handler);
        Set<Integer> within = new LinkedHashSet<>(unasked);
        within.removeAll(reach(0, handler));
        AbstractInsnNode last = null;
        for (int block : unasked) {
            for (int i = listing.graph().start(block); i < listing.graph().end(block); i++) {
                AbstractInsnNode each = listing.at(i);
                boolean stores = each instanceof VarInsnNode store && store.getOpcode() >= Opcodes.ISTORE;
                if (within.contains(block) && (isReturn(each) || stores) && isConfirmed(each, within)) {
                    return true;
                }
                if (isReturn(each) && (last == null || listing.index(last) < i)) {
                    last = each;
                }
            }
        }
        return !within.containsAll(unasked) && last != null && Boolean.TRUE.equals(constant(last))
                || new HeldVerdicts(listing, caught, within).endInConfirmation(handler, held(attempt));
    }

    /** The constant verdicts that local variables hold where the attempt begins. */
    private Map<Integer, Boolean> held(TryCatchBlockNode attempt) {
        AbstractInsnNode first = Listing.real(attempt.start);
        Map<Integer, Boolean> held = new HashMap<>();
        for (int variable = 0; first != null && variable < listing.method().maxLocals; variable++) {
            Flow value = flows.local(first, variable);
            Boolean constant = value == null ? null : constant(value, new HashSet<>());
            if (constant != null) {
                held.put(variable, constant);
            }
        }
        return held;
    }

    /** Whether what is returned or stored may be a confirmation that was made in one of these blocks. */
    private boolean isConfirmed(AbstractInsnNode end, Set<Integer> within) {
        Flow value = flows.stack(end, 0);
        return value != null
                && value.from().stream()
                        .anyMatch(maker -> within.contains(listing.graph().blockOf(maker))
                                && Boolean.TRUE.equals(made(maker, new HashSet<>())));
    }

    /** The blocks to which a way leads that does not touch another one. */
    private Set<Integer> reach(int from, int without) {
        Set<Integer> seen = new LinkedHashSet<>(List.of(from));
        Deque<Integer> pending = new ArrayDeque<>(seen);
        while (!pending.isEmpty()) {
            for (int next : listing.graph().following(pending.removeLast())) {
                if (next != without && seen.add(next)) {
                    pending.add(next);
                }
            }
        }
        return seen;
    }

    private static boolean isReturn(AbstractInsnNode instruction) {
        return instruction.getOpcode() == Opcodes.IRETURN || instruction.getOpcode() == Opcodes.ARETURN;
    }

    /** Whether the program throws, not the compiler on behalf of a finally or of a switch without a default. */
    private boolean throwsItself(AbstractInsnNode end) {
        Flow thrown = flows.stack(end, 0);
        if (thrown == null) {
            return false;
        }
        return thrown.from().stream()
                .noneMatch(maker -> maker instanceof TypeInsnNode creation && UNMATCHED.contains(creation.desc)
                        || maker instanceof VarInsnNode load
                                && listing.namesVariables()
                                && listing.variable(load, load.var) == null);
    }

    /** What a return always returns: true for a confirmation, false for any other constant verdict; null if it varies. */
    private @Nullable Boolean constant(AbstractInsnNode end) {
        Flow returned = flows.stack(end, 0);
        return returned == null ? null : constant(returned, new HashSet<>());
    }

    private @Nullable Boolean constant(Flow value, Set<AbstractInsnNode> seen) {
        Boolean all = null;
        for (AbstractInsnNode maker : value.from()) {
            Boolean one = seen.add(maker) ? made(maker, seen) : null;
            if (one == null || all != null && !all.equals(one)) {
                return null;
            }
            all = one;
        }
        return all;
    }

    private @Nullable Boolean made(AbstractInsnNode maker, Set<AbstractInsnNode> seen) {
        Boolean constant = HeldVerdicts.constant(maker);
        if (constant != null) {
            return constant;
        }
        if (maker instanceof VarInsnNode variable) {
            Flow held = variable.getOpcode() <= Opcodes.ALOAD
                    ? flows.local(variable, variable.var)
                    : flows.stack(variable, 0);
            return held == null ? null : constant(held, seen);
        }
        if (maker instanceof MethodInsnNode call
                && call.owner.equals("java/lang/Boolean")
                && call.name.equals("valueOf")) {
            Flow boxed = flows.stack(call, 0);
            return boxed == null ? null : constant(boxed, seen);
        }
        return null;
    }
}
