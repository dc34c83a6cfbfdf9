package io.afterproof.verify;

import io.afterproof.processor.chain.Functions;
import io.afterproof.processor.chain.Functions.Handed;
import io.afterproof.processor.chain.Functions.Passing;
import io.afterproof.processor.chain.Functions.Stage;
import io.afterproof.processor.chain.Hierarchy;
import io.afterproof.processor.chain.LibraryLoops;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Finds where the functions in a method run: those that a loop of the library calls, and those that a local keeps. */
final class FunctionFlow {
    /** Makes the call known that hands an object to a loop, which calls this method of it. */
    @FunctionalInterface
    interface Objects {
        void add(AbstractInsnNode object, ExecutableElement method, TypeElement type);
    }

    private final Listing listing;
    private final ClassFileCode.@Nullable Spot made;
    private final MethodTable methods;
    private final Hierarchy hierarchy;
    private final Functions<AbstractInsnNode> functions;
    private final Objects objects;
    private final Map<AbstractInsnNode, List<Stage<AbstractInsnNode>>> streams = new LinkedHashMap<>();
    private final Map<AbstractInsnNode, List<Handed<AbstractInsnNode>>> collectors = new LinkedHashMap<>();
    private final Set<AbstractInsnNode> settled = new HashSet<>();
    private final Map<VarInsnNode, Boolean> single = new HashMap<>();

    /** @param made where this listing's lambda is made, if it is one's */
    FunctionFlow(
            Listing listing,
            ClassFileCode.@Nullable Spot made,
            MethodTable methods,
            Hierarchy hierarchy,
            Functions<AbstractInsnNode> functions,
            Objects objects) {
        this.listing = listing;
        this.made = made;
        this.methods = methods;
        this.hierarchy = hierarchy;
        this.functions = functions;
        this.objects = objects;
    }

    /** Looks at all calls, in the order in which they run; returns those of functions that locals keep. */
    Set<AbstractInsnNode> read() {
        Set<AbstractInsnNode> ofKept = new HashSet<>();
        for (int i = 0; i < listing.size(); i++) {
            if (listing.at(i) instanceof MethodInsnNode call && call.desc.length() > 2) {
                ExecutableElement method = methods.called(call.owner, call.name, call.desc);
                if (method != null) {
                    if (isOfKept(call, method)) {
                        ofKept.add(call);
                    }
                    called(call, method);
                }
            }
        }
        for (int i = 0; i < listing.size(); i++) {
            if (listing.at(i) instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD) {
                named(load);
            }
        }
        streams.forEach(this::loop);
        collectors.forEach((call, handed) -> loop(call, List.of(new Stage<>(call, handed, Passing.ALL))));
        return ofKept;
    }

    private boolean isOfKept(MethodInsnNode call, ExecutableElement method) {
        Flow receiver = new Origins(listing).receiver(call);
        AbstractInsnNode load = receiver == null ? null : only(receiver);
        if (receiver == null
                || !(load instanceof VarInsnNode)
                || call.owner.equals("java/lang/Object")
                || Hierarchy.ownerOf(method).getQualifiedName().contentEquals("java.lang.Object")) {
            return false;
        }
        Handed<AbstractInsnNode> kept = kept(receiver);
        if (kept == null) {
            return false;
        }
        settled.add(load);
        functions.use(call, kept);
        return !kept.others();
    }

    /** A local that is read for something else than to call it, to keep it, or for a lambda. */
    private void named(VarInsnNode load) {
        if (settled.contains(load)) {
            return;
        }
        List<Flows.Use> uses = listing.flows().uses(load);
        boolean isSettled = uses.isEmpty()
                || uses.stream()
                        .allMatch(use -> use.by() instanceof VarInsnNode
                                || use.by() instanceof InvokeDynamicInsnNode function
                                        && CodeReader.isFunction(function)
                                        && CodeReader.isLambda(function));
        Flow held = isSettled ? null : listing.flows().local(load, load.var);
        Handed<AbstractInsnNode> kept = held == null ? null : kept(new Flow(1, Set.of(load), held.type()));
        if (kept != null) {
            functions.use(load, kept);
        }
    }

    private void called(MethodInsnNode call, ExecutableElement method) {
        if (LibraryLoops.isCollector(method)) {
            collectors.put(call, handed(call, method));
            return;
        }
        boolean isStream = hierarchy.isOfStream(method);
        if (!isStream && !hierarchy.repeats(method)) {
            return;
        }
        Flow receiver = isStream ? new Origins(listing).receiver(call) : null;
        AbstractInsnNode before = receiver == null ? null : only(receiver);
        List<Stage<AbstractInsnNode>> stages = new ArrayList<>();
        List<Stage<AbstractInsnNode>> earlier = before == null ? null : streams.remove(before);
        if (earlier != null) {
            stages.addAll(earlier);
        }
        stages.add(new Stage<>(call, handed(call, method), isStream ? LibraryLoops.passing(method) : Passing.ALL));
        if (isStream) {
            streams.put(call, stages);
        } else {
            loop(call, stages);
        }
    }

    private void loop(AbstractInsnNode call, List<Stage<AbstractInsnNode>> stages) {
        if (stages.stream().anyMatch(stage -> !stage.functions().isEmpty())) {
            functions.loop(call, stages);
        }
    }

    /** What a call is handed to call itself. */
    private List<Handed<AbstractInsnNode>> handed(MethodInsnNode call, ExecutableElement method) {
        List<Handed<AbstractInsnNode>> found = new ArrayList<>();
        List<Flow> operands = listing.flows().operands(call);
        int first = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; first + i < operands.size() && !LibraryLoops.isOnceAtTheEnd(method, i); i++) {
            Flow argument = operands.get(first + i);
            AbstractInsnNode maker = only(argument);
            List<Handed<AbstractInsnNode>> inside = maker == null ? null : collectors.remove(maker);
            if (inside != null) {
                found.addAll(inside);
                continue;
            }
            if (!hierarchy.isFunction(method, i)) {
                continue;
            }
            List<AbstractInsnNode> any = new ArrayList<>();
            boolean others = collect(argument, i < parameters.size() ? parameters.get(i) : null, any);
            if (!any.isEmpty()) {
                argument.from().forEach(settled::add);
                found.add(new Handed<>(List.copyOf(any), others));
            }
        }
        return found;
    }

    private boolean collect(Flow argument, @Nullable VariableElement parameter, List<AbstractInsnNode> found) {
        ExecutableElement method = parameter == null ? null : LibraryLoops.functionOf(parameter.asType());
        boolean others = false;
        for (AbstractInsnNode origin : origins(argument)) {
            if (isFunction(origin)) {
                found.add(origin);
                continue;
            }
            TypeElement type = method == null ? null : type(origin);
            if (method == null || type == null || type.getKind() == ElementKind.INTERFACE || hierarchy.isJdk(type)) {
                others = true;
            } else if (!found.contains(origin)) {
                objects.add(origin, method, type);
                found.add(origin);
            }
        }
        return others;
    }

    private @Nullable TypeElement type(AbstractInsnNode maker) {
        String descriptor = new Origins(listing).type(maker);
        return descriptor == null || !descriptor.startsWith("L")
                ? null
                : methods.type(descriptor.substring(1, descriptor.length() - 1));
    }

    /** The functions that a local keeps; null if it keeps none. */
    private @Nullable Handed<AbstractInsnNode> kept(Flow value) {
        List<AbstractInsnNode> any = new ArrayList<>();
        boolean others = false;
        for (AbstractInsnNode origin : origins(value)) {
            if (isFunction(origin)) {
                any.add(origin);
            } else {
                others = true;
            }
        }
        return any.isEmpty() ? null : new Handed<>(List.copyOf(any), others);
    }

    private static boolean isFunction(AbstractInsnNode maker) {
        return maker instanceof InvokeDynamicInsnNode function && CodeReader.isFunction(function);
    }

    private static @Nullable AbstractInsnNode only(Flow value) {
        return value.from().size() == 1 ? value.from().iterator().next() : null;
    }

    /** What may have made a value, through locals that are set once and what a lambda captures. */
    private Set<AbstractInsnNode> origins(Flow value) {
        Set<AbstractInsnNode> found = new LinkedHashSet<>();
        collect(listing, made, value, found, new HashSet<>());
        return found;
    }

    private void collect(
            Listing in,
            ClassFileCode.@Nullable Spot lambda,
            Flow value,
            Set<AbstractInsnNode> found,
            Set<AbstractInsnNode> seen) {
        for (AbstractInsnNode maker : value.from()) {
            if (!seen.add(maker)) {
                continue;
            }
            Flow held = maker instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD
                    ? in.flows().local(load, load.var)
                    : null;
            if (held == null) {
                found.add(maker);
            } else if (held.from().isEmpty() && lambda != null) {
                Flow captured = Origins.captured((VarInsnNode) maker, lambda);
                if (captured == null) {
                    found.add(maker);
                } else {
                    collect(lambda.listing(), null, captured, found, seen);
                }
            } else if (held.from().stream().allMatch(store -> isSingle(in, store))
                    && !held.from().isEmpty()) {
                for (AbstractInsnNode store : held.from()) {
                    Flow stored = in.flows().stack(store, 0);
                    if (stored == null) {
                        found.add(maker);
                    } else {
                        collect(in, lambda, stored, found, seen);
                    }
                }
            } else {
                found.add(maker);
            }
        }
    }

    /** Whether nothing else is ever stored in the same variable, but for a null at first. */
    private boolean isSingle(Listing in, AbstractInsnNode store) {
        return store instanceof VarInsnNode variable
                && single.computeIfAbsent(variable, key -> {
                    LocalVariableNode declared = in.variable(key, key.var);
                    int stores = 0;
                    for (int i = 0; i < in.size(); i++) {
                        if (in.at(i) instanceof VarInsnNode other
                                && other.getOpcode() == Opcodes.ASTORE
                                && other.var == key.var
                                && (declared == null || declared.equals(in.variable(other, other.var)))
                                && other.getPrevious().getOpcode() != Opcodes.ACONST_NULL) {
                            stores++;
                        }
                    }
                    return stores == 1;
                });
    }
}
