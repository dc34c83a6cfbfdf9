package io.afterproof.processor.schema;

import io.afterproof.processor.schema.ShapeReader.Reach;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** The objects that were met, each read once; they may hold one another. */
final class StructureTable {
    private static final int MOST_TYPES = 400;
    private static final int MOST_NESTED = 8;

    private final Elements elements;
    private final String home;
    private final CodeTypes typeNames;
    private final StructureReader structures;
    private final Reach reach;
    private final Map<String, Structure> found = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    StructureTable(Elements elements, CodeTypes typeNames, TypeElement tools, StructureReader structures, Reach reach) {
        this.elements = elements;
        this.home = rootOf(elements, tools);
        this.typeNames = typeNames;
        this.structures = structures;
        this.reach = reach;
    }

    /** All of them, by their ids. */
    Map<String, Structure> all() {
        return Map.copyOf(found);
    }

    /** The form of an object, or why it has none. */
    Shape shape(DeclaredType type, TypeElement element) {
        String id = typeNames.of(type).toString();
        if (reach == Reach.OWN && isOfLibrary(element)) {
            return new Shape.None("is a class of a library", "Use a record of your own");
        }
        if (found.size() >= MOST_TYPES
                || id.chars().filter(letter -> letter == '<').count() > MOST_NESTED) {
            return new Shape.None("is made of more types than anybody could describe", "Use a simpler type");
        }
        Optional<Shape.None> fault = found.containsKey(id) ? Optional.empty() : enter(id, type, element);
        if (fault.isPresent()) {
            return fault.get();
        }
        return structures.isWhole(Objects.requireNonNull(found.get(id)), element)
                ? new Shape.Reference(id)
                : new Shape.None(
                        "is one of several types, of which not all have a form in JSON",
                        "Make them records without type parameters");
    }

    /** Reads an object for the first time; what keeps it from being one, if anything does. */
    private Optional<Shape.None> enter(String id, DeclaredType type, TypeElement element) {
        String name = CodeTypes.shortName(id);
        int count = names.merge(name, 1, Integer::sum);
        // A place for it first: it may hold itself.
        Structure empty = structures.empty(id, count == 1 ? name : name + count, type);
        found.put(id, empty);
        try {
            Optional<Shape.None> fault = structures.fault(element);
            if (fault.isPresent()) {
                found.remove(id);
            } else {
                found.put(id, structures.read(empty, type, element));
            }
            return fault;
        } catch (RuntimeException incomplete) {
            // javac throws this where a class file names another one that is not there; it has no type to catch it by.
            if (!incomplete.getClass().getSimpleName().equals("CompletionFailure")) {
                throw incomplete;
            }
            found.remove(id);
            return Optional.of(new Shape.None("names classes that are not there", "Add the library that has them"));
        }
    }

    private boolean isOfLibrary(TypeElement element) {
        return element.getKind() != ElementKind.RECORD
                && !rootOf(elements, element).equals(home);
    }

    /** The first two names of a package, which the code of one organisation has in common. */
    private static String rootOf(Elements elements, Element element) {
        String name = elements.getPackageOf(element).getQualifiedName().toString();
        int second = name.indexOf('.', name.indexOf('.') + 1);
        return second < 0 ? name : name.substring(0, second);
    }
}
