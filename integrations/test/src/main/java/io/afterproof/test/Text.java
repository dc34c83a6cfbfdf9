package io.afterproof.test;

import io.afterproof.Sensitive;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values and calls, for people who read a failed test. Nothing that is {@link Sensitive} is shown. */
final class Text {
    private static final int LONGEST = 160;
    private static final String HIDDEN = "***";
    private static final Pattern KEY = Pattern.compile("\\b([0-9a-f]{8})[0-9a-f]{56}\\b");
    private static final Pattern NEW_EACH_TIME = Pattern.compile("\\b[0-9a-f]{8}…|@[0-9a-f]+\\b");

    private Text() {}

    /** Such as {@code refund("A-1001", 500)}. */
    static String call(ToolMethod tool, @Nullable Object[] arguments) {
        StringJoiner shown = new StringJoiner(", ", tool.name() + "(", ")");
        for (int i = 0; i < arguments.length; i++) {
            shown.add(argument(tool, i, arguments[i]));
        }
        return shown.toString();
    }

    static String argument(ToolMethod tool, int parameter, @Nullable Object value) {
        return tool.isSensitive(parameter) ? HIDDEN : value(value);
    }

    static String value(@Nullable Object value) {
        String whole;
        try {
            whole = whole(value);
        } catch (RuntimeException e) {
            whole = "[unreadable]";
        }
        whole = KEY.matcher(whole).replaceAll("$1…");
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
    }

    static boolean isSensitive(RecordComponent component) {
        return component.isAnnotationPresent(Sensitive.class)
                || component.getAccessor().isAnnotationPresent(Sensitive.class);
    }

    /** Whether two texts from here say the same, but for the keys of calls and the identities of objects. */
    static boolean isLike(String one, String other) {
        return NEW_EACH_TIME
                .matcher(one)
                .replaceAll("")
                .equals(NEW_EACH_TIME.matcher(other).replaceAll(""));
    }

    /** Such as {@code UnknownOrder: no order A-1}. */
    static String failure(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null || message.isBlank() ? "" : ": " + message);
    }

    /** The same as the end of a sentence. */
    static String sentence(Throwable failure) {
        String text = failure(failure);
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    private static String whole(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return "\"" + text + "\"";
        }
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof Collection<?> collection) {
            List<String> elements = new ArrayList<>();
            collection.forEach(element -> elements.add(whole(element)));
            return elements.toString();
        }
        if (value instanceof Object[] array) {
            return whole(Arrays.asList(array));
        }
        return value != null && value.getClass().isArray() ? primitives(value) : String.valueOf(value);
    }

    private static String primitives(Object array) {
        String nested = Arrays.deepToString(new Object[] {array});
        return nested.substring(1, nested.length() - 1);
    }

    private static String record(Record record) {
        StringJoiner shown = new StringJoiner(", ", record.getClass().getSimpleName() + "[", "]");
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            @Nullable Object[] values = Records.values(record);
            for (int i = 0; i < values.length; i++) {
                shown.add(components[i].getName() + "=" + (isSensitive(components[i]) ? HIDDEN : whole(values[i])));
            }
            return shown.toString();
        } catch (IllegalArgumentException e) {
            return record.getClass().getSimpleName() + "[unreadable]";
        }
    }
}
