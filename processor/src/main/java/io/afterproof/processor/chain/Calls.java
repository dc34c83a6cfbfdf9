package io.afterproof.processor.chain;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The calls that stand in some code, as the compiler resolved them. */
final class Calls {
    /**
     * A call, a creation or a method reference; or a resource, for its {@code close()}.
     *
     * @param tree where
     * @param method what is called, as declared
     * @param receiver the static type of what it is called on; none for static methods and constructors
     * @param isVirtual whether an override may run instead
     */
    record Call(
            Tree tree, ExecutableElement method, @Nullable TypeMirror receiver, boolean isVirtual) {}

    private final List<Call> list = new ArrayList<>();
    private final Map<Tree, Tree> consumers = new IdentityHashMap<>();
    private final Map<Tree, Long> rounds = new IdentityHashMap<>();

    List<Call> list() {
        return list;
    }

    /** For each function that is called for many elements, the call that does it. */
    Map<Tree, Tree> consumers() {
        return consumers;
    }

    /** For each {@code for} that counts between constants, how often. */
    Map<Tree, Long> rounds() {
        return rounds;
    }

    void addAll(Calls other) {
        list.addAll(other.list);
        consumers.putAll(other.consumers);
        rounds.putAll(other.rounds);
    }
}
