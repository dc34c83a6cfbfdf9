package io.afterproof.processor.chain;

import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What calls lead to, through any number of other methods. */
public final class Reach {
    private final CallGraph graph;
    private final Vocabulary vocabulary;
    private final Hierarchy hierarchy;

    Reach(CallGraph graph, Vocabulary vocabulary, Hierarchy hierarchy) {
        this.graph = graph;
        this.vocabulary = vocabulary;
        this.hierarchy = hierarchy;
    }

    /** The first tool of this kind that a call of the body leads to. */
    public Optional<CalledTool> from(Code body, Predicate<CalledTool> wanted) {
        return body.calls().list().stream()
                .flatMap(call -> from(body, call, wanted).stream())
                .findFirst();
    }

    /** The first tool of this kind that a method leads to. */
    public Optional<CalledTool> from(ExecutableElement method, Predicate<CalledTool> wanted) {
        Code body = graph.reaching(method);
        return body == null ? Optional.empty() : from(body, wanted);
    }

    /** The first tool of this kind that this call leads to. */
    public Optional<CalledTool> from(Code body, Call call, Predicate<CalledTool> wanted) {
        Set<Code> seen = new HashSet<>();
        Deque<Code> pending = new ArrayDeque<>();
        Optional<CalledTool> found = direct(body.effect(call.site()), wanted, pending);
        while (found.isEmpty() && !pending.isEmpty()) {
            Code next = pending.remove();
            if (seen.add(next)) {
                for (Call inner : next.calls().list()) {
                    found = found.isPresent() ? found : direct(next.effect(inner.site()), wanted, pending);
                }
            }
        }
        return found;
    }

    /** Whether the body hands tools to code that is not seen, which may call them. */
    boolean leavesSight(Code body) {
        Set<Code> seen = new HashSet<>();
        Deque<Code> pending = new ArrayDeque<>(Set.of(body));
        while (!pending.isEmpty()) {
            Code next = pending.remove();
            if (!seen.add(next)) {
                continue;
            }
            for (Call call : next.calls().list()) {
                Code called = graph.body(call.method());
                if (called != null) {
                    pending.add(called);
                } else if (!(next.effect(call.site()) instanceof Effect.ToolCall)
                        && !hierarchy.isJdk(Hierarchy.ownerOf(call.method()))
                        && takesTools(call)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<CalledTool> direct(@Nullable Effect effect, Predicate<CalledTool> wanted, Deque<Code> pending) {
        if (effect instanceof Effect.ToolCall call && wanted.test(call.tool())) {
            return Optional.of(call.tool());
        }
        if (effect instanceof Effect.MethodCall call) {
            for (ExecutableElement target : call.targets()) {
                Code body = graph.reaching(target);
                if (body != null) {
                    pending.add(body);
                }
            }
        }
        return Optional.empty();
    }

    private boolean takesTools(Call call) {
        return call.method().getParameters().stream().anyMatch(parameter -> holdsTools(parameter.asType()));
    }

    private boolean holdsTools(TypeMirror type) {
        return vocabulary.declared(type).stream().anyMatch(vocabulary::holdsTools);
    }
}
