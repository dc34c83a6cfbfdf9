package io.afterproof.verify;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The calls in a method that its source does not spell out: of a for-each, and of a try-with-resources. */
final class Expansions {
    private static final int MOST_BEFORE_CLOSE = 5;

    private final Listing listing;
    private final Map<Integer, AbstractInsnNode> closes = new HashMap<>();

    Expansions(Listing listing) {
        this.listing = listing;
        for (TryCatchBlockNode attempt : listing.method().tryCatchBlocks) {
            if ("java/lang/Throwable".equals(attempt.type)) {
                noteClose(attempt);
            }
        }
    }

    /** For a {@code close()} that is written several times for one resource, the first of them; else the call. */
    AbstractInsnNode same(MethodInsnNode call) {
        AbstractInsnNode receiver = isClose(call) ? previous(call) : null;
        return receiver instanceof VarInsnNode resource ? closes.getOrDefault(resource.var, call) : call;
    }

    /**
     * The call of {@code iterator()} in a for-each that this call belongs to, as itself or a step on what it returned;
     * null if it belongs to none.
     */
    @Nullable
    MethodInsnNode forEach(MethodInsnNode call) {
        if (call.name.equals("iterator") && call.desc.equals("()Ljava/util/Iterator;")) {
            return listing.flows().uses(call).stream().anyMatch(use -> isHidden(use.by())) ? call : null;
        }
        boolean isStep = call.name.equals("hasNext") || call.name.equals("next");
        if (!isStep || !(previous(call) instanceof VarInsnNode load) || !isHidden(load)) {
            return null;
        }
        Flow held = listing.flows().local(load, load.var);
        for (AbstractInsnNode store : held == null ? java.util.Set.<AbstractInsnNode>of() : held.from()) {
            if (previous(store) instanceof MethodInsnNode made && made.name.equals("iterator")) {
                return made;
            }
        }
        return null;
    }

    private void noteClose(TryCatchBlockNode attempt) {
        AbstractInsnNode at = Listing.real(attempt.handler);
        if (!(at instanceof VarInsnNode store) || !isHidden(store)) {
            return;
        }
        for (int steps = 0; at != null && steps < MOST_BEFORE_CLOSE; steps++) {
            if (at instanceof MethodInsnNode call && isClose(call) && previous(call) instanceof VarInsnNode resource) {
                closes.putIfAbsent(resource.var, call);
                return;
            }
            at = Listing.real(at.getNext());
        }
    }

    /** Whether the variable is the compiler's own. */
    private boolean isHidden(AbstractInsnNode instruction) {
        return instruction instanceof VarInsnNode variable
                && (variable.getOpcode() == Opcodes.ASTORE || variable.getOpcode() == Opcodes.ALOAD)
                && listing.namesVariables()
                && listing.variable(variable, variable.var) == null;
    }

    private static boolean isClose(MethodInsnNode call) {
        return call.name.equals("close") && call.desc.equals("()V");
    }

    private static @Nullable AbstractInsnNode previous(AbstractInsnNode instruction) {
        AbstractInsnNode at = instruction.getPrevious();
        while (at != null && at.getOpcode() < 0) {
            at = at.getPrevious();
        }
        return at;
    }
}
