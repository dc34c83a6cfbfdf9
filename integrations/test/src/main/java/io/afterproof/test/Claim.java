package io.afterproof.test;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of the answer to something else the answer that claims what was asked: the lie that a verifier has to find. */
final class Claim {
    private final Change change;
    private final String parameter;
    private boolean opaque;

    /**
     * @param change what was written in place of what was asked
     * @param parameter the argument in which
     */
    Claim(Change change, String parameter) {
        this.change = change;
        this.parameter = parameter;
    }

    /** Whether an answer held an object that could not be looked into or put right, and may tell the truth. */
    boolean isOpaque() {
        return opaque;
    }

    @Nullable
    Object of(@Nullable Object answer) {
        if (answer instanceof String text && change.to() != null) {
            Pattern word = Pattern.compile("(?<!\\w)" + Pattern.quote(String.valueOf(change.to())) + "(?!\\w)");
            return word.matcher(text).replaceAll(Matcher.quoteReplacement(String.valueOf(change.from())));
        }
        return of(answer, "");
    }

    private @Nullable Object of(@Nullable Object answer, String name) {
        if (answer == null) {
            return null;
        }
        if (Objects.deepEquals(answer, change.to()) && (isTelling(answer) || name.equals(parameter))) {
            return change.from();
        }
        if (answer instanceof Record record) {
            return ofRecord(record);
        }
        if (answer instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(each -> all.add(of(each, name)));
            return all.equals(list) ? list : all;
        }
        if (answer instanceof Set<?> set) {
            Set<@Nullable Object> all = new LinkedHashSet<>();
            set.forEach(each -> all.add(of(each, name)));
            return all.equals(set) ? set : all;
        }
        if (answer instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> all = new LinkedHashMap<>();
            map.forEach((key, value) -> all.put(key, of(value, String.valueOf(key))));
            return all.equals(map) ? map : all;
        }
        if (answer instanceof Optional<?> optional) {
            return optional.map(each -> of(each, name));
        }
        opaque |= !Scalars.isKnown(answer);
        return answer;
    }

    // A flag or a constant is equal to many that have nothing to do with it.
    private static boolean isTelling(Object value) {
        return !(value instanceof Boolean || value instanceof Enum<?>);
    }

    private Object ofRecord(Record record) {
        @Nullable Object[] values = Records.values(record);
        RecordComponent[] components = record.getClass().getRecordComponents();
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Object claimed = of(values[i], components[i].getName());
            changed |= !Objects.equals(claimed, values[i]);
            values[i] = claimed;
        }
        try {
            return changed ? Records.of(record.getClass(), values) : record;
        } catch (IllegalArgumentException refused) {
            opaque = true;
            return record;
        }
    }
}
