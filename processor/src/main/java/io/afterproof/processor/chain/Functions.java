package io.afterproof.processor.chain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions in some code that do not run where they are written: those that a loop of the library calls for many
 * elements, and those that a local keeps until it is called or handed on.
 *
 * @param <N> a part of the code: a tree or an instruction
 */
public final class Functions<N> {
    /**
     * What is called in one place.
     *
     * @param any lambdas, method references and objects, of which one is called
     * @param others whether it may be something else instead, of which nothing is known
     */
    public record Handed<N>(List<N> any, boolean others) {}

    /**
     * One call in a stream's chain, or a loop like {@code Iterable.forEach}.
     *
     * @param call the call
     * @param functions what it calls for an element, in this order; the first always, the others maybe
     * @param passing what becomes of an element behind it
     */
    public record Stage<N>(N call, List<Handed<N>> functions, Passing passing) {}

    /** What becomes of an element behind a stage. */
    public enum Passing {
        /** It goes on to the next stage. */
        ALL,
        /** It may end here. */
        SOME,
        /** Any number of others go on in its place. */
        MANY,
        /** It waits until all have come. */
        TOGETHER
    }

    private final Map<N, List<Stage<N>>> loops = new HashMap<>();
    private final Map<N, Handed<N>> uses = new HashMap<>();
    private final Set<N> elsewhere = new HashSet<>();

    /** The stages of the loop that this call ends; none, if it ends none. */
    public List<Stage<N>> loopAt(N call) {
        return loops.getOrDefault(call, List.of());
    }

    /** The functions that are called or handed on here, because a local keeps them. */
    public @Nullable Handed<N> usedAt(N place) {
        return uses.get(place);
    }

    /** Whether a function, or a local that keeps one, is called somewhere else than where it stands. */
    public boolean runsElsewhere(N function) {
        return elsewhere.contains(function);
    }

    /** This call ends a loop of these stages. */
    public void loop(N call, List<Stage<N>> stages) {
        loops.put(call, List.copyOf(stages));
        stages.forEach(stage -> stage.functions().forEach(handed -> elsewhere.addAll(handed.any())));
    }

    /** The functions are called or handed on here. */
    public void use(N place, Handed<N> functions) {
        uses.put(place, functions);
        elsewhere.addAll(functions.any());
    }

    /** A local that keeps functions is handed to a loop here. */
    void looped(N local) {
        elsewhere.add(local);
    }

    void addAll(Functions<N> other) {
        loops.putAll(other.loops);
        uses.putAll(other.uses);
        elsewhere.addAll(other.elsewhere);
    }
}
