package io.afterproof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Values as they stand in a reason: as they print, but for the {@link Sensitive} components of records. */
final class Shown {
    private static final int DEEPEST = 8;

    private Shown() {}

    static String of(@Nullable Object value) {
        return of(value, 0);
    }

    private static String of(@Nullable Object value, int depth) {
        if (depth < DEEPEST && value instanceof Record record) {
            return record(record, depth);
        }
        if (depth < DEEPEST && value instanceof Collection<?> collection) {
            List<String> shown = new ArrayList<>();
            collection.forEach(element -> shown.add(of(element, depth + 1)));
            return shown.toString();
        }
        return String.valueOf(value);
    }

    private static String record(Record record, int depth) {
        StringJoiner shown = new StringJoiner(", ", record.getClass().getSimpleName() + "[", "]");
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                Object value = component.getAccessor().invoke(record);
                boolean sensitive = component.isAnnotationPresent(Sensitive.class)
                        || component.getAccessor().isAnnotationPresent(Sensitive.class);
                shown.add(component.getName() + "=" + (sensitive ? hashed(value) : of(value, depth + 1)));
            }
            return shown.toString();
        } catch (IllegalAccessException | InvocationTargetException | RuntimeException e) {
            return record.getClass().getSimpleName() + "[unreadable]";
        }
    }

    private static String hashed(@Nullable Object value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
