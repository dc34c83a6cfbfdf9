package io.afterproof.processor.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tarjan's strongly connected components, those first that reach no other; without recursion, so that a long chain of
 * calls cannot exhaust the stack.
 */
public final class Components<N> {
    private final Function<N, ? extends Collection<N>> successors;
    private final Map<N, Integer> index = new HashMap<>();
    private final Map<N, Integer> low = new HashMap<>();
    private final Deque<N> open = new ArrayDeque<>();
    private final Set<N> unfinished = new HashSet<>();
    private final List<List<N>> found = new ArrayList<>();

    private Components(Function<N, ? extends Collection<N>> successors) {
        this.successors = successors;
    }

    /** The components of what these nodes lead to. */
    public static <N> List<List<N>> of(Collection<N> nodes, Function<N, ? extends Collection<N>> successors) {
        Components<N> components = new Components<>(successors);
        for (N node : nodes) {
            if (!components.index.containsKey(node)) {
                components.visit(node);
            }
        }
        return components.found;
    }

    private record Visit<N>(N node, Iterator<N> rest) {}

    private void visit(N root) {
        Deque<Visit<N>> path = new ArrayDeque<>();
        path.push(enter(root));
        while (!path.isEmpty()) {
            Visit<N> visit = path.element();
            if (visit.rest.hasNext()) {
                N next = visit.rest.next();
                if (!index.containsKey(next)) {
                    path.push(enter(next));
                } else if (unfinished.contains(next)) {
                    low.merge(visit.node, index.getOrDefault(next, 0), Math::min);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    low.merge(path.element().node, low.getOrDefault(visit.node, 0), Math::min);
                }
                close(visit.node);
            }
        }
    }

    private Visit<N> enter(N node) {
        index.put(node, index.size());
        low.put(node, index.size() - 1);
        open.push(node);
        unfinished.add(node);
        return new Visit<>(node, new ArrayList<>(successors.apply(node)).iterator());
    }

    private void close(N root) {
        if (!low.getOrDefault(root, -1).equals(index.get(root))) {
            return;
        }
        List<N> component = new ArrayList<>();
        N member;
        do {
            member = open.pop();
            unfinished.remove(member);
            component.add(0, member);
        } while (!member.equals(root));
        found.add(component);
    }
}
