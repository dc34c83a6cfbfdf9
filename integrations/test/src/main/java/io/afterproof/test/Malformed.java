package io.afterproof.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that no tool should give: null, and records and values out of every constraint. */
final class Malformed {
    private static final Map<Class<?>, Object> EXTREMES = Map.of(
            Byte.class, Byte.MIN_VALUE,
            Short.class, Short.MIN_VALUE,
            Integer.class, Integer.MIN_VALUE,
            Long.class, Long.MIN_VALUE,
            Float.class, Float.NaN,
            Double.class, Double.NaN,
            Character.class, '\0',
            String.class, "");

    private Malformed() {}

    /** Whether a tool has answers that are malformed. */
    static boolean isPossible(ToolMethod tool) {
        return !tool.isVoid() && tool.result() != boolean.class;
    }

    /** What may come in the place of an answer, the plainest first. */
    static List<@Nullable Object> of(@Nullable Object answer, boolean nullable) {
        List<@Nullable Object> all = new ArrayList<>();
        if (nullable) {
            all.add(null);
        }
        if (answer instanceof Record record) {
            all.addAll(ofRecord(record));
        } else if (answer instanceof List<?> list && !list.isEmpty()) {
            all.add(Arrays.asList(new Object[list.size()]));
        } else if (answer != null) {
            Object extreme = EXTREMES.get(answer.getClass());
            if (extreme != null) {
                all.add(extreme);
            }
        }
        return all;
    }

    private static List<Object> ofRecord(Record record) {
        List<Object> all = new ArrayList<>();
        @Nullable Object[] values = Records.values(record);
        for (int i = 0; i < values.length; i++) {
            boolean primitive =
                    record.getClass().getRecordComponents()[i].getType().isPrimitive();
            for (Object worse : of(values[i], !primitive)) {
                Record garbled = Records.with(record, i, worse);
                if (garbled != null) {
                    all.add(garbled);
                }
            }
        }
        return all;
    }
}
