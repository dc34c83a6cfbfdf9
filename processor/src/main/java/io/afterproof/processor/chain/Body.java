package io.afterproof.processor.chain;

import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs as one: a method, a constructor with the initialisers of its class, or the static initialisers of a
 * class. Lambdas belong to the body they stand in, methods of local classes do not.
 */
final class Body {
    private final SourceUnit unit;
    private final Element element;
    private final List<Tree> parts;
    private final Calls calls;
    private final Map<Tree, Effect> effects = new IdentityHashMap<>();

    /** @param element the method or constructor; the class for static initialisers */
    Body(SourceUnit unit, Element element, List<Tree> parts, Calls calls) {
        this.unit = unit;
        this.element = element;
        this.parts = List.copyOf(parts);
        this.calls = calls;
    }

    SourceUnit unit() {
        return unit;
    }

    Element element() {
        return element;
    }

    /** The method or constructor; nothing calls static initialisers. */
    @Nullable
    ExecutableElement method() {
        return element instanceof ExecutableElement method ? method : null;
    }

    /** What is run, in this order. */
    List<Tree> parts() {
        return parts;
    }

    Calls calls() {
        return calls;
    }

    @Nullable
    Effect effect(Tree call) {
        return effects.get(call);
    }

    /** What the implicit {@code close()} of a resource does. */
    @Nullable
    Effect closing(Tree resource) {
        return effects.get(resource);
    }

    Map<Tree, Effect> effects() {
        return effects;
    }

    /** Whether a lambda or method reference is handed to something that calls it for many elements. */
    boolean isRepeated(Tree function) {
        return calls.consumers().containsKey(function);
    }

    /** The call that repeats the function. */
    Tree loopOf(Tree function) {
        return calls.consumers().getOrDefault(function, function);
    }

    /** How many rounds the loop makes, if that is plain. */
    @Nullable
    Long timesOf(ForLoopTree loop) {
        return calls.rounds().get(loop);
    }
}
