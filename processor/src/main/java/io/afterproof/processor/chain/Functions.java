package io.afterproof.processor.chain;

import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions in some code that do not run where they are written: those that a loop of the library calls for many
 * elements, and those that a local keeps until it is called or handed on.
 */
final class Functions {
    /**
     * What is called in one place.
     *
     * @param any lambdas, method references and objects, of which one is called
     * @param others whether it may be something else instead, of which nothing is known
     */
    record Handed(List<Tree> any, boolean others) {}

    /**
     * One call in a stream's chain, or a loop like {@code Iterable.forEach}.
     *
     * @param call the call
     * @param functions what it calls for an element, in this order; the first always, the others maybe
     * @param passing what becomes of an element behind it
     */
    record Stage(Tree call, List<Handed> functions, Passing passing) {}

    /** What becomes of an element behind a stage. */
    enum Passing {
        /** It goes on to the next stage. */
        ALL,
        /** It may end here. */
        SOME,
        /** Any number of others go on in its place. */
        MANY,
        /** It waits until all have come. */
        TOGETHER
    }

    private final Map<Tree, List<Stage>> loops = new HashMap<>();
    private final Map<Tree, Handed> uses = new HashMap<>();
    private final Set<Tree> elsewhere = new HashSet<>();

    /** The stages of the loop that this call ends; none, if it ends none. */
    List<Stage> loopAt(Tree call) {
        return loops.getOrDefault(call, List.of());
    }

    /** The functions that are called or handed on here, because a local keeps them. */
    @Nullable
    Handed usedAt(Tree place) {
        return uses.get(place);
    }

    /** Whether a function, or a local that keeps one, is called somewhere else than where it stands. */
    boolean runsElsewhere(Tree function) {
        return elsewhere.contains(function);
    }

    void loop(Tree call, List<Stage> stages) {
        loops.put(call, List.copyOf(stages));
        stages.forEach(stage -> stage.functions().forEach(handed -> elsewhere.addAll(handed.any())));
    }

    void use(Tree place, Handed functions) {
        uses.put(place, functions);
        elsewhere.addAll(functions.any());
    }

    /** A local that keeps functions is handed to a loop here. */
    void looped(Tree local) {
        elsewhere.add(local);
    }

    void addAll(Functions other) {
        loops.putAll(other.loops);
        uses.putAll(other.uses);
        elsewhere.addAll(other.elsewhere);
    }
}
