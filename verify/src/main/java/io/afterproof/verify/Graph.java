package io.afterproof.verify;

import io.afterproof.processor.chain.Components;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The ways through a method: blocks of instructions in the order in which they can run, loops within loops. */
final class Graph {
    /** A part of the method: runs after all parts before it that lead to it. */
    sealed interface Part {
        /** The block that is entered first. */
        int head();
    }

    /** A block that runs at most once each time its surroundings do. */
    record Single(int head) implements Part {}

    /**
     * A loop.
     *
     * @param head the block that each round begins with
     * @param blocks all its blocks
     * @param rest the parts behind the head
     */
    record Cycle(int head, Set<Integer> blocks, List<Part> rest) implements Part {}

    /**
     * Where an exception goes that is thrown in a block.
     *
     * @param block the handler
     * @param takesAll whether none goes past it
     */
    record Handler(int block, boolean takesAll) {}

    private final Listing listing;
    private final int[] starts;
    private final int[] blockOf;
    private final List<Set<Integer>> next = new ArrayList<>();
    private final List<List<Handler>> handlers = new ArrayList<>();
    private final List<Part> parts;

    Graph(Listing listing) {
        this.listing = listing;
        BitSet leaders = leaders();
        this.starts = leaders.stream().toArray();
        this.blockOf = new int[listing.size()];
        for (int block = 0; block < starts.length; block++) {
            Arrays.fill(blockOf, starts[block], end(block), block);
        }
        for (int block = 0; block < starts.length; block++) {
            handlers.add(new ArrayList<>());
        }
        for (TryCatchBlockNode attempt : listing.method().tryCatchBlocks) {
            handle(attempt);
        }
        for (int block = 0; block < starts.length; block++) {
            next.add(successors(block));
        }
        PatternSwitches.straighten(listing, this);
        this.parts = starts.length == 0 ? List.of() : order(reachable());
    }

    int size() {
        return starts.length;
    }

    int start(int block) {
        return starts[block];
    }

    int end(int block) {
        return block + 1 < starts.length ? starts[block + 1] : listing.size();
    }

    int blockOf(AbstractInsnNode instruction) {
        return blockOf[listing.index(instruction)];
    }

    /** The blocks that may run next, other than by an exception. */
    Set<Integer> next(int block) {
        return next.get(block);
    }

    /** Where exceptions go, in this order. */
    List<Handler> handlers(int block) {
        return handlers.get(block);
    }

    List<Part> parts() {
        return parts;
    }

    /** All blocks that may run next, by exceptions too. */
    Set<Integer> following(int block) {
        Set<Integer> all = new LinkedHashSet<>(next.get(block));
        handlers.get(block).forEach(handler -> all.add(handler.block));
        return all;
    }

    private BitSet leaders() {
        BitSet leaders = new BitSet(listing.size());
        if (listing.size() > 0) {
            leaders.set(0);
        }
        for (int i = 0; i < listing.size(); i++) {
            AbstractInsnNode instruction = listing.at(i);
            targets(instruction).forEach(label -> leaders.set(listing.index(label)));
            if (i + 1 < listing.size() && (!targets(instruction).isEmpty() || ends(instruction))) {
                leaders.set(i + 1);
            }
        }
        for (TryCatchBlockNode attempt : listing.method().tryCatchBlocks) {
            leaders.set(listing.index(attempt.start));
            leaders.set(listing.index(attempt.end));
            leaders.set(listing.index(attempt.handler));
        }
        return leaders;
    }

    static List<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        List<LabelNode> targets = new ArrayList<>();
        if (instruction instanceof TableSwitchInsnNode choice) {
            targets.addAll(choice.labels);
            targets.add(choice.dflt);
        } else if (instruction instanceof LookupSwitchInsnNode choice) {
            targets.addAll(choice.labels);
            targets.add(choice.dflt);
        }
        return targets;
    }

    private static boolean ends(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN
                || opcode == Opcodes.ATHROW
                || opcode == Opcodes.RET;
    }

    private void handle(TryCatchBlockNode attempt) {
        int first = blockOf[listing.index(attempt.start)];
        int end = listing.index(attempt.end);
        Handler handler = new Handler(blockOf[listing.index(attempt.handler)], takesAll(attempt));
        for (int block = first; block < starts.length && starts[block] < end; block++) {
            if (!handlers.get(block).contains(handler)) {
                handlers.get(block).add(handler);
            }
        }
    }

    /** Whether it is the compiler's own: of a finally, a synchronized, or a resource. */
    private boolean takesAll(TryCatchBlockNode attempt) {
        if (attempt.type == null) {
            return true;
        }
        AbstractInsnNode first = Listing.real(attempt.handler);
        return attempt.type.equals("java/lang/Throwable")
                && listing.namesVariables()
                && first instanceof VarInsnNode store
                && store.getOpcode() == Opcodes.ASTORE
                && listing.variable(store, store.var) == null;
    }

    private Set<Integer> successors(int block) {
        Set<Integer> found = new LinkedHashSet<>();
        AbstractInsnNode last = listing.at(end(block) - 1);
        boolean closes = isNullCheckOfClose(last);
        if (!closes) {
            targets(last).forEach(label -> found.add(blockOf[listing.index(label)]));
        }
        boolean goesOn = closes
                || !ends(last)
                        && last.getOpcode() != Opcodes.GOTO
                        && !(last instanceof TableSwitchInsnNode)
                        && !(last instanceof LookupSwitchInsnNode);
        if (goesOn && block + 1 < starts.length) {
            found.add(block + 1);
        }
        return found;
    }

    /** {@code if (resource != null) resource.close()}, which the compiler adds; the source says that it is closed. */
    private static boolean isNullCheckOfClose(AbstractInsnNode last) {
        AbstractInsnNode load = last.getOpcode() == Opcodes.IFNULL ? Listing.real(last.getNext()) : null;
        AbstractInsnNode call = load == null ? null : Listing.real(load.getNext());
        return load instanceof VarInsnNode resource
                && last.getPrevious() instanceof VarInsnNode checked
                && checked.var == resource.var
                && call instanceof MethodInsnNode close
                && close.name.equals("close")
                && close.desc.equals("()V");
    }

    private Set<Integer> reachable() {
        Set<Integer> seen = new LinkedHashSet<>(List.of(0));
        Deque<Integer> pending = new ArrayDeque<>(seen);
        while (!pending.isEmpty()) {
            for (int block : following(pending.removeLast())) {
                if (seen.add(block)) {
                    pending.add(block);
                }
            }
        }
        return seen;
    }

    private List<Part> order(Set<Integer> blocks) {
        return order(blocks, blocks.contains(0) ? Set.of(0) : Set.of());
    }

    /** The parts of these blocks, which are entered at those. */
    private List<Part> order(Set<Integer> blocks, Set<Integer> entries) {
        List<List<Integer>> components = new ArrayList<>(Components.of(
                blocks.stream().sorted().toList(),
                block -> following(block).stream().filter(blocks::contains).toList()));
        Collections.reverse(components);
        List<Part> ordered = new ArrayList<>();
        for (List<Integer> component : components) {
            int first = component.get(0);
            if (component.size() == 1 && !following(first).contains(first)) {
                ordered.add(new Single(first));
                continue;
            }
            Set<Integer> inside = new LinkedHashSet<>(component);
            int head = head(inside, blocks, entries);
            Set<Integer> rest = new LinkedHashSet<>(inside);
            rest.remove(head);
            Set<Integer> entered = new LinkedHashSet<>(following(head));
            entered.retainAll(rest);
            ordered.add(new Cycle(head, inside, order(rest, entered)));
        }
        return ordered;
    }

    /** The block through which the loop is entered; the first of them, should there be several. */
    private int head(Set<Integer> inside, Set<Integer> blocks, Set<Integer> entries) {
        Set<Integer> entered = new LinkedHashSet<>(entries);
        for (int block : blocks) {
            if (!inside.contains(block)) {
                entered.addAll(following(block));
            }
        }
        return inside.stream().filter(entered::contains).min(Integer::compare).orElseGet(() -> Collections.min(inside));
    }
}
