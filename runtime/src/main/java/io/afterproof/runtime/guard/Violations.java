package io.afterproof.runtime.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is malformed about arguments or a result, each with its path: {@code items[2].quantity must be ≥ 1, was 0}.
 * Nothing is made, null, as long as nothing is. For generated code; not thread-safe.
 */
public final class Violations {
    private static final int TOLD = 10;
    private static final int LONGEST_VALUE = 40;
    private static final Pattern NAMED = Pattern.compile("\\[(?!\\d+])[^\\]]*]");

    private final List<Violation> found = new ArrayList<>();
    private int count;

    private record Violation(String path, String words, String was) {
        Violation under(String outer) {
            String joined = path.isEmpty() ? outer : path.startsWith("[") ? outer + path : outer + "." + path;
            return new Violation(joined, words, was);
        }

        String text() {
            return (path.isEmpty() ? "" : path + " ") + words + was;
        }
    }

    private Violations() {}

    /** One more, about something whose value is not told. */
    public static Violations add(@Nullable Violations found, String path, String words) {
        return plus(found, path, words, "");
    }

    /** One more, with the value that was there. */
    public static Violations add(@Nullable Violations found, String path, String words, @Nullable Object was) {
        return plus(found, path, words, ", was " + shown(was));
    }

    /** One more, with the number of elements that were there. */
    public static Violations size(@Nullable Violations found, String path, String words, int size) {
        return plus(found, path, words, ", has " + size);
    }

    /** One more, where looking failed: the code that was asked threw. Its words are not told, for they may hold anything. */
    public static Violations unchecked(@Nullable Violations found, String path, RuntimeException failure) {
        return plus(found, path, "cannot be checked", ", " + failure.getClass().getSimpleName());
    }

    /** Those of an object, under the path of that object. */
    public static @Nullable Violations nest(@Nullable Violations found, String path, @Nullable Violations inner) {
        if (inner == null) {
            return found;
        }
        Violations all = found == null ? new Violations() : found;
        inner.found.forEach(each -> all.keep(each.under(path)));
        all.count += inner.count - inner.found.size();
        return all;
    }

    /** The same without any values. */
    public static @Nullable Violations masked(@Nullable Violations found) {
        if (found == null) {
            return null;
        }
        Violations masked = new Violations();
        found.found.forEach(
                each -> masked.keep(new Violation(NAMED.matcher(each.path()).replaceAll("[...]"), each.words(), "")));
        masked.count = found.count;
        return masked;
    }

    /** The part of a path that names the entry of a map. */
    public static String key(@Nullable Object key) {
        return "[" + cut(String.valueOf(key)) + "]";
    }

    private static Violations plus(@Nullable Violations found, String path, String words, String was) {
        Violations all = found == null ? new Violations() : found;
        all.keep(new Violation(path, words, was));
        return all;
    }

    private void keep(Violation violation) {
        count++;
        if (found.size() < TOLD) {
            found.add(violation);
        }
    }

    /** All of them in words that end a sentence; the first ones, if they are many. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Violation each : found) {
            text.append(text.length() == 0 ? "" : "; ").append(each.text());
        }
        return count > found.size() ? text + "; and " + (count - found.size()) + " more" : text.toString();
    }

    @Override
    public String toString() {
        return text();
    }

    private static String shown(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Character
                ? '"' + cut(value.toString()) + '"'
                : cut(String.valueOf(value));
    }

    private static String cut(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), LONGEST_VALUE); i++) {
            char letter = text.charAt(i);
            shown.append(Character.isISOControl(letter) ? ' ' : letter);
        }
        return text.length() > LONGEST_VALUE ? shown.append("...").toString() : shown.toString();
    }
}
