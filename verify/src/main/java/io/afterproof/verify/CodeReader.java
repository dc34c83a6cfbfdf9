package io.afterproof.verify;

import io.afterproof.processor.chain.Calls;
import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.chain.Functions;
import io.afterproof.processor.chain.Hierarchy;
import io.afterproof.processor.chain.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads methods into {@link ClassFileCode code}: their calls, and the lambdas that run in them. */
final class CodeReader {
    /** A value, and the method that it is in. */
    record Stored(Listing listing, Flow value) {}

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

    private final MethodTable methods;
    private final Hierarchy hierarchy;
    private final Sites sites;
    private final Map<String, ClassNode> classes = new HashMap<>();
    private final Map<MethodNode, Listing> listings = new IdentityHashMap<>();

    CodeReader(MethodTable methods, Hierarchy hierarchy, Sites sites, List<ClassNode> all) {
        this.methods = methods;
        this.hierarchy = hierarchy;
        this.sites = sites;
        all.forEach(node -> classes.putIfAbsent(node.name, node));
    }

    ClassFileCode read(ClassNode type, MethodNode method, Element element) {
        Reading reading = new Reading(element);
        reading.read(listing(type, method));
        return reading.code();
    }

    /** Whether the method is part of another: a lambda's, or an access method. Kotlin does not mark its lambdas. */
    static boolean isHidden(MethodNode method) {
        int access = method.access;
        return (access & Opcodes.ACC_SYNTHETIC) != 0 && (access & (Opcodes.ACC_BRIDGE | Opcodes.ACC_ABSTRACT)) == 0
                || (access & Opcodes.ACC_PRIVATE) != 0
                        && (access & Opcodes.ACC_STATIC) != 0
                        && method.name.contains("$lambda$");
    }

    /** What the field's own class stores in it. */
    List<Stored> stored(FieldInsnNode field) {
        List<Stored> found = new ArrayList<>();
        ClassNode type = classes.get(field.owner);
        if (type == null) {
            return found;
        }
        for (MethodNode method : type.methods) {
            Listing listing = listing(type, method);
            for (int i = 0; i < listing.size(); i++) {
                boolean isStore = listing.at(i).getOpcode() == Opcodes.PUTFIELD
                        || listing.at(i).getOpcode() == Opcodes.PUTSTATIC;
                Flow value = isStore
                                && listing.at(i) instanceof FieldInsnNode put
                                && put.name.equals(field.name)
                                && put.owner.equals(field.owner)
                        ? listing.flows().stack(put, 0)
                        : null;
                if (value != null) {
                    found.add(new Stored(listing, value));
                }
            }
        }
        return found;
    }

    private Listing listing(ClassNode type, MethodNode method) {
        return listings.computeIfAbsent(method, key -> new Listing(type, method));
    }

    /** The code of a method that only the compiler knows of, such as a lambda's. */
    private @Nullable Listing synthetic(String owner, String name, String descriptor) {
        ClassNode type = classes.get(owner);
        if (type != null) {
            for (MethodNode method : type.methods) {
                if (method.name.equals(name) && method.desc.equals(descriptor)) {
                    return isHidden(method) ? listing(type, method) : null;
                }
            }
        }
        return null;
    }

    /** One method, and what runs in it. */
    private final class Reading {
        private final Element element;
        private final Calls calls = new Calls();
        private final List<Listing> all = new ArrayList<>();
        private final Map<AbstractInsnNode, Point> points = new IdentityHashMap<>();
        private final Map<Site, ClassFileCode.Spot> spots = new HashMap<>();
        private final Functions<AbstractInsnNode> functions = new Functions<>();
        private final Map<AbstractInsnNode, Point> objects = new IdentityHashMap<>();
        private final Map<Listing, ClassFileCode.Spot> lambdas = new IdentityHashMap<>();
        private final Map<AbstractInsnNode, Site> known = new IdentityHashMap<>();
        private final Set<Listing> read = new HashSet<>();

        private Reading(Element element) {
            this.element = element;
        }

        private ClassFileCode code() {
            return new ClassFileCode(element, calls, all, sites, points, spots, lambdas, functions, objects);
        }

        private void read(Listing listing) {
            if (!read.add(listing)) {
                return;
            }
            all.add(listing);
            boolean hasFunctions = false;
            for (int i = 0; i < listing.size(); i++) {
                hasFunctions |= listing.at(i) instanceof InvokeDynamicInsnNode function && isFunction(function);
            }
            ClassFileCode.Spot made = lambdas.get(listing);
            Set<AbstractInsnNode> ofKept = hasFunctions || takesFunctions(listing) || made != null
                    ? new FunctionFlow(listing, made, methods, hierarchy, functions, (object, method, type) -> {
                                Site site = site(listing, object, "object");
                                calls.list().add(new Call(site, method, type.asType(), true));
                                spots.put(site, new ClassFileCode.Spot(listing, object));
                                objects.put(object, new Point(site, null, true));
                            })
                            .read()
                    : Set.of();
            Expansions expansions = new Expansions(listing);
            for (int i = 0; i < listing.size(); i++) {
                AbstractInsnNode each = listing.at(i);
                if (each instanceof MethodInsnNode call && !ofKept.contains(call)) {
                    called(listing, call, expansions);
                } else if (each instanceof InvokeDynamicInsnNode function && isFunction(function)) {
                    handedOver(listing, function);
                }
            }
        }

        private void called(Listing listing, MethodInsnNode call, Expansions expansions) {
            Listing hidden = synthetic(call.owner, call.name, call.desc);
            MethodInsnNode passedOn = hidden == null ? null : passedOn(call, hidden);
            if (passedOn != null) {
                add(listing, call, passedOn);
                return;
            }
            if (hidden != null) {
                points.put(call, new Point(site(listing, call, call.name), hidden, false));
                read(hidden);
                return;
            }
            MethodInsnNode iterator = expansions.forEach(call);
            if (iterator != null) {
                forEach(listing, call, iterator);
                return;
            }
            Site site = add(
                    listing,
                    expansions.same(call),
                    call.owner,
                    call.name,
                    call.desc,
                    call.getOpcode() == Opcodes.INVOKESPECIAL);
            if (site != null) {
                points.put(call, new Point(site, null, false));
            }
        }

        private void add(Listing listing, MethodInsnNode at, MethodInsnNode called) {
            boolean isSpecial = called.getOpcode() == Opcodes.INVOKESPECIAL;
            Site site = add(listing, at, called.owner, called.name, called.desc, isSpecial);
            if (site != null) {
                points.put(at, new Point(site, null, false));
            }
        }

        /** A call that a for-each makes: one if what it goes over is the program's. */
        private void forEach(Listing listing, MethodInsnNode call, MethodInsnNode iterator) {
            TypeElement over = methods.type(iterator.owner);
            ExecutableElement made = over == null ? null : hierarchy.ownMethodOf(over.asType(), "iterator");
            if (over == null || made == null) {
                return;
            }
            ExecutableElement called = call.equals(iterator)
                    ? made
                    : hierarchy.stepsOf(made.getReturnType()).stream()
                            .filter(step -> step.getSimpleName().contentEquals(call.name))
                            .findFirst()
                            .orElse(null);
            if (called != null) {
                TypeMirror receiver = call.equals(iterator) ? over.asType() : made.getReturnType();
                Site site = add(listing, call, called, receiver, false);
                if (site != null) {
                    points.put(call, new Point(site, null, false));
                }
            }
        }

        private void handedOver(Listing listing, InvokeDynamicInsnNode function) {
            Handle handle = (Handle) function.bsmArgs[1];
            Listing lambda = synthetic(handle.getOwner(), handle.getName(), handle.getDesc());
            if (lambda != null) {
                points.put(function, new Point(site(listing, function, "lambda"), lambda, true));
                lambdas.putIfAbsent(lambda, new ClassFileCode.Spot(listing, function));
                read(lambda);
                return;
            }
            boolean isSuper = handle.getTag() == Opcodes.H_INVOKESPECIAL;
            Site site = add(listing, function, handle.getOwner(), handle.getName(), handle.getDesc(), isSuper);
            if (site != null) {
                points.put(function, new Point(site, null, true));
            }
        }

        private @Nullable Site add(
                Listing listing, AbstractInsnNode at, String owner, String name, String descriptor, boolean isSpecial) {
            ExecutableElement method = methods.called(owner, name, descriptor);
            TypeElement receiver = owner.startsWith("[") ? null : methods.type(owner);
            return method == null || receiver == null ? null : add(listing, at, method, receiver.asType(), isSpecial);
        }

        private @Nullable Site add(
                Listing listing,
                AbstractInsnNode at,
                ExecutableElement method,
                TypeMirror receiver,
                boolean isSpecial) {
            boolean isPrivate = method.getModifiers().contains(Modifier.PRIVATE);
            boolean isSuper = isSpecial && !isPrivate;
            boolean hasReceiver = method.getKind() == ElementKind.METHOD
                    && !method.getModifiers().contains(Modifier.STATIC);
            TypeElement declaring = Hierarchy.ownerOf(method);
            boolean isVirtual = hasReceiver
                    && !isSuper
                    && !isPrivate
                    && !method.getModifiers().contains(Modifier.FINAL)
                    && !declaring.getModifiers().contains(Modifier.FINAL);
            if (!isVirtual && hierarchy.isJdk(declaring)) {
                return null;
            }
            Site site = site(listing, at, method.getSimpleName().toString());
            calls.list().add(new Call(site, method, hasReceiver && !isSuper ? receiver : null, isVirtual));
            spots.put(site, new ClassFileCode.Spot(listing, at));
            return site;
        }

        private Site site(Listing listing, AbstractInsnNode at, String what) {
            return known.computeIfAbsent(at, key -> sites.at(listing, listing.index(at), what, element));
        }
    }

    /** Whether a lambda or method reference is made. */
    static boolean isFunction(InvokeDynamicInsnNode function) {
        return function.bsm.getOwner().equals(LAMBDAS)
                && function.bsmArgs.length > 1
                && function.bsmArgs[1] instanceof Handle;
    }

    /** Whether the function's code stands in a method that only the compiler knows of. */
    static boolean isLambda(InvokeDynamicInsnNode function) {
        return ((Handle) function.bsmArgs[1]).getName().contains("lambda$");
    }

    /** The private method that an access method stands for, which older class files need between nested classes. */
    private static @Nullable MethodInsnNode passedOn(MethodInsnNode call, Listing hidden) {
        if (!call.name.startsWith("access$")) {
            return null;
        }
        for (int i = 0; i < hidden.size(); i++) {
            if (hidden.at(i) instanceof MethodInsnNode called) {
                return called;
            }
        }
        return null;
    }

    private static boolean takesFunctions(Listing listing) {
        for (int i = 0; i < listing.size(); i++) {
            if (listing.at(i) instanceof MethodInsnNode call && call.desc.contains("Ljava/util/function/")) {
                return true;
            }
        }
        return false;
    }
}
