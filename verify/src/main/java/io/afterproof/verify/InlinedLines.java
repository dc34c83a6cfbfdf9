package io.afterproof.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where Kotlin's inlined code was called: its lines have numbers behind the end of the file, and a table says whose. */
final class InlinedLines {
    private record Range(int first, int end, int calledAt) {}

    private static final String TABLE = "*S KotlinDebug";
    private static final Pattern ENTRY = Pattern.compile("(\\d+)(?:#\\d+)?(?:,(\\d+))?:(\\d+)(?:,(\\d+))?");

    private final List<Range> ranges = new ArrayList<>();

    /** @param table the class file's SourceDebugExtension */
    InlinedLines(@Nullable String table) {
        int start = table == null ? -1 : table.indexOf(TABLE);
        if (table == null || start < 0) {
            return;
        }
        table.substring(start + TABLE.length())
                .lines()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .forEach(entry -> {
                    int first = Integer.parseInt(entry.group(3));
                    int count = number(entry.group(2)) * number(entry.group(4));
                    ranges.add(new Range(first, first + count, Integer.parseInt(entry.group(1))));
                });
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    /** The line at which a line was inlined; itself, if it was not. */
    int callOf(int line) {
        for (Range range : ranges) {
            if (line >= range.first && line < range.end) {
                return range.calledAt;
            }
        }
        return line;
    }
}
