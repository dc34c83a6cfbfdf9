package io.afterproof.test;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which something else than an argument may be written: scalars changed, texts cut, elements left out, all
 * of it also inside records and collections. Values are looked at, not declared types.
 */
final class Changes {
    private static final int DEEPEST = 4;

    private Changes() {}

    /** All ways for one argument; none for null, what is empty, and classes of which nothing is known. */
    static List<Change> of(String place, @Nullable Object value) {
        return of(place, value, 0);
    }

    /** All ways for one argument of a call. */
    static List<Change> of(ToolMethod tool, int parameter, @Nullable Object value) {
        Class<?> type = tool.method().getParameterTypes()[parameter];
        List<Change> fitting = of(tool.parameters().get(parameter), value).stream()
                .filter(change -> type.isPrimitive() || type.isInstance(change.whole()))
                .toList();
        return tool.isSensitive(parameter)
                ? fitting.stream()
                        .map(change -> hidden(tool.parameters().get(parameter), change))
                        .toList()
                : fitting;
    }

    private static Change hidden(String place, Change change) {
        String what = place + (change.partial() ? " in part" : " changed");
        return new Change(what, change.partial(), change.from(), change.to(), change.whole());
    }

    private static List<Change> of(String place, @Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return List.of();
        }
        if (value instanceof Record record) {
            return ofRecord(place, record, depth);
        }
        if (value instanceof Collection<?> collection && (value instanceof List || value instanceof Set)) {
            Function<List<?>, Object> remade =
                    value instanceof Set ? LinkedHashSet::new : elements -> new ArrayList<Object>(elements);
            return ofElements(place, value, new ArrayList<>(collection), remade, depth);
        }
        if (value.getClass().isArray()) {
            return ofElements(place, value, elements(value), elements -> array(value, elements), depth);
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(place, map, depth);
        }
        if (value instanceof Optional<?> optional) {
            return ofOptional(place, optional, depth);
        }
        return Scalars.changes(place, value);
    }

    private static List<Change> ofRecord(String place, Record record, int depth) {
        List<Change> all = new ArrayList<>();
        @Nullable Object[] values = Records.values(record);
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < values.length; i++) {
            String part = place + "." + components[i].getName();
            for (Change change : of(part, values[i], depth + 1)) {
                Record altered = Records.with(record, i, change.whole());
                if (altered != null) {
                    Change told = Text.isSensitive(components[i]) ? hidden(part, change) : change;
                    all.add(told.within(altered));
                }
            }
        }
        return all;
    }

    private static List<Change> ofElements(
            String place, Object whole, List<?> elements, Function<List<?>, Object> remade, int depth) {
        List<Change> all = new ArrayList<>();
        if (elements.isEmpty()) {
            return all;
        }
        int last = elements.size() - 1;
        all.add(without(place, whole, elements, last, remade));
        if (last > 0) {
            all.add(without(place, whole, elements, 0, remade));
        }
        for (Change change : of(place + "[0]", elements.get(0), depth + 1)) {
            List<Object> altered = new ArrayList<>(elements);
            altered.set(0, change.whole());
            all.add(change.within(remade.apply(altered)));
        }
        return all;
    }

    private static Change without(
            String place, Object whole, List<?> elements, int index, Function<List<?>, Object> remade) {
        List<Object> shorter = new ArrayList<>(elements);
        Object left = shorter.remove(index);
        Object altered = remade.apply(shorter);
        return new Change(place + " without " + Text.value(left), true, whole, altered, altered);
    }

    private static List<Change> ofMap(String place, Map<?, ?> map, int depth) {
        List<Change> all = new ArrayList<>();
        if (map.isEmpty()) {
            return all;
        }
        Object key = map.keySet().iterator().next();
        Map<Object, Object> shorter = new LinkedHashMap<>(map);
        shorter.remove(key);
        all.add(new Change(place + " without " + Text.value(key), true, map, shorter, shorter));
        for (Change change : of(place + "[" + Text.value(key) + "]", map.get(key), depth + 1)) {
            Map<Object, Object> altered = new LinkedHashMap<>(map);
            altered.put(key, change.whole());
            all.add(change.within(altered));
        }
        return all;
    }

    private static List<Change> ofOptional(String place, Optional<?> optional, int depth) {
        List<Change> all = new ArrayList<>();
        if (optional.isPresent()) {
            all.add(new Change(place + " left out", true, optional, Optional.empty(), Optional.empty()));
            of(place, optional.get(), depth + 1).forEach(change -> all.add(change.within(Optional.of(change.whole()))));
        }
        return all;
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static Object array(Object like, List<?> elements) {
        Object array = Array.newInstance(like.getClass().getComponentType(), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }
}
