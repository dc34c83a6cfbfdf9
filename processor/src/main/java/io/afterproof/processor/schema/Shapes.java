package io.afterproof.processor.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The objects that the slots of a tool interface refer to.
 *
 * @param structures by their {@link Structure#id()}
 * @param isWaiting whether one of them speaks of a type that another annotation processor may be about to generate
 * @param hasProvider whether there is a Bean Validation provider to check foreign constraints
 */
public record Shapes(Map<String, Structure> structures, boolean isWaiting, boolean hasProvider) {
    /** The object that a reference means. */
    public Structure get(Shape.Reference reference) {
        return get(reference.id());
    }

    /** The same, by its id. */
    public Structure get(String id) {
        Structure found = structures.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no structure " + id);
        }
        return found;
    }

    /** Visits a slot and everything that can be reached from it, each slot of an object once. */
    public void walk(Slot start, Consumer<Slot> visitor) {
        walk(start, visitor, new LinkedHashSet<>());
    }

    /** The ids of the objects that can be reached from a slot, in the order in which they are met. */
    public Set<String> reachable(Slot start) {
        Set<String> seen = new LinkedHashSet<>();
        walk(start, slot -> {}, seen);
        return seen;
    }

    private void walk(Slot slot, Consumer<Slot> visitor, Set<String> seen) {
        visitor.accept(slot);
        for (Slot inner : inner(slot.shape())) {
            walk(inner, visitor, seen);
        }
        if (slot.shape() instanceof Shape.Reference reference) {
            enter(reference.id(), visitor, seen);
        }
    }

    private void enter(String id, Consumer<Slot> visitor, Set<String> seen) {
        if (!seen.add(id)) {
            return;
        }
        Structure structure = get(id);
        structure.properties().forEach(property -> walk(property.slot(), visitor, seen));
        structure.variants().forEach(variant -> enter(variant.id(), visitor, seen));
    }

    /** The same container with its elements changed. */
    static Shape mapped(Shape shape, UnaryOperator<Slot> change) {
        if (shape instanceof Shape.Sequence sequence) {
            return new Shape.Sequence(change.apply(sequence.element()), sequence.isUnique());
        }
        if (shape instanceof Shape.Dictionary map) {
            return new Shape.Dictionary(change.apply(map.key()), change.apply(map.value()), map.names());
        }
        return shape instanceof Shape.Maybe maybe ? new Shape.Maybe(change.apply(maybe.held())) : shape;
    }

    /** The slots of the elements of a container. */
    public static List<Slot> inner(Shape shape) {
        if (shape instanceof Shape.Sequence sequence) {
            return List.of(sequence.element());
        }
        if (shape instanceof Shape.Dictionary dictionary) {
            return List.of(dictionary.key(), dictionary.value());
        }
        return shape instanceof Shape.Maybe maybe ? List.of(maybe.held()) : List.of();
    }
}
