package io.afterproof.processor.chain;

import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.ToolCalls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which bodies reach a tool, and what each of their calls means. The others are never walked. */
public final class CallGraph {
    private static final String CHAIN = "io.afterproof.runtime.Chain";

    /**
     * A verdict that nothing looks at.
     *
     * @param body where
     * @param call the call of the gate or check
     * @param name the gate or check
     */
    record IgnoredVerdict(Code body, Call call, String name) {}

    private final ToolCalls tools;
    private final Hierarchy hierarchy;
    private final Predicate<ExecutableElement> isKnownOutside;
    private final Map<ExecutableElement, Code> bodies = new HashMap<>();
    private final Set<Code> reaching = new LinkedHashSet<>();
    private final Map<Code, Map<Code, List<Call>>> calledBy = new HashMap<>();
    private final List<IgnoredVerdict> ignored = new ArrayList<>();

    /** @param isKnownOutside whether a method that is not compiled here is known to reach a tool */
    CallGraph(ToolCalls tools, Hierarchy hierarchy, Predicate<ExecutableElement> isKnownOutside) {
        this.tools = tools;
        this.hierarchy = hierarchy;
        this.isKnownOutside = isKnownOutside;
    }

    /** Finds the bodies that reach a tool, and fills in what their calls mean. */
    void connect(List<? extends Code> all) {
        all.forEach(body -> {
            if (body.method() != null) {
                bodies.put(body.method(), body);
            }
        });
        Deque<Code> pending = new ArrayDeque<>();
        for (Code body : all) {
            for (Call call : body.calls().list()) {
                if (reachesDirectly(body, call)) {
                    pending.add(body);
                }
            }
        }
        if (pending.isEmpty()) {
            return;
        }
        Map<ExecutableElement, List<Code>> callers = callers(all);
        while (!pending.isEmpty()) {
            Code body = pending.remove();
            if (reaching.add(body) && body.method() != null) {
                for (ExecutableElement called : hierarchy.overridden(body.method())) {
                    pending.addAll(callers.getOrDefault(called, List.of()));
                }
            }
        }
        for (Code body : all) {
            if (reaching.contains(body)) {
                body.calls().list().forEach(call -> follow(body, call));
            }
        }
    }

    /** Whether the call is that of a tool or a gate, or of a method known from elsewhere. */
    private boolean reachesDirectly(Code body, Call call) {
        Effect effect = direct(body, call);
        if (effect != null) {
            body.effects().put(call.site(), effect);
            return true;
        }
        ExecutableElement method = hierarchy.guarded(call.method());
        return !bodies.containsKey(method) && isKnownOutside.test(method);
    }

    private Map<ExecutableElement, List<Code>> callers(List<? extends Code> all) {
        Map<ExecutableElement, List<Code>> callers = new HashMap<>();
        for (Code body : all) {
            for (Call call : body.calls().list()) {
                callers.computeIfAbsent(hierarchy.guarded(call.method()), key -> new ArrayList<>())
                        .add(body);
            }
        }
        return callers;
    }

    /** The bodies to walk. */
    Set<Code> reaching() {
        return reaching;
    }

    /** The body of a method, if it reaches a tool. */
    @Nullable
    Code reaching(ExecutableElement method) {
        Code body = bodies.get(method);
        return body != null && reaching.contains(body) ? body : null;
    }

    /** The body of a method, whether it reaches a tool or not. */
    @Nullable
    Code body(ExecutableElement method) {
        return bodies.get(method);
    }

    List<IgnoredVerdict> ignoredVerdicts() {
        return ignored;
    }

    private @Nullable Effect direct(Code body, Call call) {
        ExecutableElement method = call.method();
        TypeMirror receiver = call.receiver();
        if (method.getKind() != ElementKind.METHOD || hierarchy.isJdk(Hierarchy.ownerOf(method))) {
            return null;
        }
        if (Hierarchy.ownerOf(method).getQualifiedName().contentEquals(CHAIN)) {
            boolean byHuman = method.getSimpleName().contentEquals("checkpoint");
            return byHuman || method.getSimpleName().contentEquals("gate") ? new Effect.ExplicitGate(byHuman) : null;
        }
        Optional<CalledTool> tool = receiver == null ? Optional.empty() : tools.tool(method, receiver);
        if (tool.isPresent()) {
            boolean isGate = tool.get().kind() == CalledTool.Kind.GATE;
            boolean used = !isGate || isUsed(body, call, tool.get().name());
            return new Effect.ToolCall(tool.get(), used);
        }
        if (tools.isCheck(method, receiver == null ? Hierarchy.ownerOf(method).asType() : receiver)) {
            isUsed(body, call, nameOf(method));
        }
        return null;
    }

    private boolean isUsed(Code body, Call call, String name) {
        boolean used = body.usesVerdict(call);
        if (!used) {
            ignored.add(new IgnoredVerdict(body, call, name));
        }
        return used;
    }

    private void follow(Code body, Call call) {
        if (body.effect(call.site()) != null) {
            return;
        }
        Set<ExecutableElement> targets = hierarchy.targets(call);
        ExecutableElement method = hierarchy.guarded(call.method());
        if (isKnownOutside.test(method)) {
            targets.add(method); // its summary holds for the overrides that were seen where it was compiled
        }
        if (targets.stream().anyMatch(target -> reaching(target) != null || isKnownOutside.test(target))) {
            body.effects().put(call.site(), new Effect.MethodCall(nameOf(call.method()), List.copyOf(targets)));
        }
    }

    /** A method, constructor or class for people to read. */
    public static String nameOf(Element element) {
        Element around = element.getEnclosingElement();
        // in class files a local class goes by its binary name
        String owner = around == null ? "" : around.getSimpleName().toString().replaceFirst("^.*\\$\\d+", "");
        return switch (element.getKind()) {
            case CONSTRUCTOR -> "new " + owner;
            case METHOD -> owner.isEmpty() ? element.getSimpleName().toString() : owner + "." + element.getSimpleName();
            default -> "the initialisers of " + element.getSimpleName();
        };
    }

    /** The bodies that a body calls, and the calls. */
    Map<Code, List<Call>> calledBy(Code body) {
        return calledBy.computeIfAbsent(body, this::callsOf);
    }

    private Map<Code, List<Call>> callsOf(Code body) {
        Map<Code, List<Call>> called = new LinkedHashMap<>();
        for (Call call : body.calls().list()) {
            if (body.effect(call.site()) instanceof Effect.MethodCall effect) {
                for (ExecutableElement target : effect.targets()) {
                    Code next = reaching(target);
                    if (next != null) {
                        called.computeIfAbsent(next, key -> new ArrayList<>()).add(call);
                    }
                }
            }
        }
        return called;
    }
}
