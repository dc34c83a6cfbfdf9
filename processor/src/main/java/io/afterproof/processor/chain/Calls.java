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
public final class Calls {
    /**
     * A call, a creation or a method reference; or a resource, for its {@code close()}.
     *
     * @param site where
     * @param method what is called, as declared
     * @param receiver the static type of what it is called on; none for static methods and constructors
     * @param isVirtual whether an override may run instead
     */
    public record Call(
            Site site, ExecutableElement method, @Nullable TypeMirror receiver, boolean isVirtual) {
        /** What stands there, in code that was read from source. */
        Tree tree() {
            return ((TreeSite) site).tree();
        }
    }

    private final List<Call> list = new ArrayList<>();
    private final Functions<Tree> functions = new Functions<>();
    private final Map<Tree, Long> rounds = new IdentityHashMap<>();

    /** The calls, to which more may be added. */
    public List<Call> list() {
        return list;
    }

    /** Where the functions run that do not run where they are written. */
    Functions<Tree> functions() {
        return functions;
    }

    /** For each {@code for} that counts between constants, how often. */
    Map<Tree, Long> rounds() {
        return rounds;
    }

    void addAll(Calls other) {
        list.addAll(other.list);
        functions.addAll(other.functions);
        rounds.putAll(other.rounds);
    }
}
