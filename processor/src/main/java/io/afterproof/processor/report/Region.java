package io.afterproof.processor.report;

/**
 * A stretch of one line.
 *
 * @param line counted from 1
 * @param column where it begins, in UTF-16 units counted from 1; 0 where only the line is known
 * @param endColumn the column behind its end; 0 where only the line is known
 */
public record Region(int line, int column, int endColumn) {
    /** A whole line, all that class files tell. */
    public static Region line(int line) {
        return new Region(line, 0, 0);
    }
}
