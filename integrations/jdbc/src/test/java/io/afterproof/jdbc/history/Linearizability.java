package io.afterproof.jdbc.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides whether every operation of a history can be given a moment between its question and its answer such that the
 * answers are those of the model: the search of Wing and Gong with the memory of Lowe ("Testing for linearizability",
 * 2017). An operation without answer may have its moment at any time after its question, or none.
 */
public final class Linearizability<S, A> {
    private static final int EXHAUSTIVE = 3;

    private final Model<S, A> model;

    public Linearizability(Model<S, A> model) {
        this.model = model;
    }

    private record Reached<S>(BitSet done, S state) {}

    public boolean holds(List<Operation<A>> history) {
        return new Search(history).from(new BitSet(), model.initial());
    }

    /**
     * As few operations as possible whose answers cannot all be true, whatever the others were told; empty if the history
     * is linearizable. Up to three the fewest there are, more if there are no three.
     */
    public Optional<List<Operation<A>>> witness(List<Operation<A>> history) {
        if (holds(history)) {
            return Optional.empty();
        }
        List<Operation<A>> heard =
                history.stream().filter(operation -> !operation.isOpen()).toList();
        for (int size = 1; size <= Math.min(EXHAUSTIVE, heard.size()); size++) {
            Optional<List<Operation<A>>> found =
                    choose(heard, size, 0, List.of(), chosen -> !holds(hearing(history, chosen)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.of(thinned(history, heard));
    }

    private static <T> Optional<List<T>> choose(
            List<T> from, int size, int start, List<T> chosen, Predicate<List<T>> test) {
        if (chosen.size() == size) {
            return test.test(chosen) ? Optional.of(chosen) : Optional.empty();
        }
        for (int i = start; i < from.size(); i++) {
            List<T> more = new ArrayList<>(chosen);
            more.add(from.get(i));
            Optional<List<T>> found = choose(from, size, i + 1, more, test);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Leaves out one after the other whatever is not needed. */
    private List<Operation<A>> thinned(List<Operation<A>> history, List<Operation<A>> heard) {
        List<Operation<A>> needed = new ArrayList<>(heard);
        for (Operation<A> operation : heard) {
            List<Operation<A>> without = new ArrayList<>(needed);
            without.remove(operation);
            if (!holds(hearing(history, without))) {
                needed = without;
            }
        }
        return needed;
    }

    /** The same questions, with no answers but these. An answer is left out, never a question: it may have had its effect. */
    private List<Operation<A>> hearing(List<Operation<A>> history, List<Operation<A>> answers) {
        return history.stream()
                .map(operation -> answers.contains(operation) ? operation : operation.unheard())
                .toList();
    }

    /** The witness and the history, a line for each operation; empty if there is none. */
    public String explain(List<Operation<A>> history) {
        Comparator<Operation<A>> byTime = Comparator.comparingLong(Operation::invoked);
        return witness(history)
                .map(witness -> {
                    List<String> lines = new ArrayList<>();
                    lines.add("these cannot all be true:");
                    witness.stream().sorted(byTime).forEach(operation -> lines.add("    " + operation));
                    lines.add("in this history:");
                    history.stream().sorted(byTime).forEach(operation -> lines.add("    " + operation));
                    return String.join(System.lineSeparator(), lines);
                })
                .orElse("");
    }

    private final class Search {
        private final List<Operation<A>> history;
        private final int heard;
        private final Set<Reached<S>> tried = new HashSet<>();

        Search(List<Operation<A>> history) {
            // those with an answer first, so that the rest of the bits can be ignored at the end
            this.history = history.stream()
                    .sorted(Comparator.comparing((Operation<A> operation) -> operation.isOpen())
                            .thenComparingLong(Operation::returned))
                    .toList();
            this.heard = (int)
                    history.stream().filter(operation -> !operation.isOpen()).count();
        }

        boolean from(BitSet done, S state) {
            if (done.nextClearBit(0) >= heard) {
                return true;
            }
            if (!tried.add(new Reached<>(done, state))) {
                return false;
            }
            long firstReturn = history.get(done.nextClearBit(0)).returned();
            for (int i = done.nextClearBit(0); i < history.size(); i = done.nextClearBit(i + 1)) {
                Operation<A> next = history.get(i);
                if (next.invoked() > firstReturn) {
                    continue; // another one was answered before this one was asked
                }
                BitSet more = (BitSet) done.clone();
                more.set(i);
                if (after(state, next).filter(reached -> from(more, reached)).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private Optional<S> after(S state, Operation<A> next) {
            if (!next.isOpen()) {
                return model.answered(state, next.answer());
            }
            S changed = model.unheard(state);
            return changed.equals(state) ? Optional.empty() : Optional.of(changed); // it need not have had its moment
        }
    }
}
