package io.afterproof.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers as they are now: an implementation may hand out the very list that it goes on changing. */
final class Snapshot {
    private Snapshot() {}

    /** A copy of collections, and of what records hold; other objects as they are. */
    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(of(each)));
            return copy;
        }
        if (value instanceof Set<?> set) {
            Set<@Nullable Object> copy = new LinkedHashSet<>();
            set.forEach(each -> copy.add(of(each)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(key, of(each)));
            return copy;
        }
        if (value instanceof Object[] array) {
            return array.clone();
        }
        return value instanceof Record record ? ofRecord(record) : value;
    }

    @SuppressWarnings("ReferenceEquality") // a copy is equal to what it was made of
    private static Record ofRecord(Record record) {
        try {
            @Nullable Object[] values = Records.values(record);
            boolean changed = false;
            for (int i = 0; i < values.length; i++) {
                Object copy = of(values[i]);
                changed |= copy != values[i];
                values[i] = copy;
            }
            return changed ? Records.of(record.getClass(), values) : record;
        } catch (IllegalArgumentException unreadable) {
            return record;
        }
    }
}
