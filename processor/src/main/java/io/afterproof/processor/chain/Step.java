package io.afterproof.processor.chain;

/**
 * A call on a path, in words.
 *
 * @param what the tool or method that is called
 * @param where file and line, {@code shop/Agent.java:12}
 */
public record Step(String what, String where) {
    /** As messages show it, the file without its folders. */
    @Override
    public String toString() {
        return what + "  (" + where.substring(where.lastIndexOf('/') + 1) + ")";
    }

    /** The file within its source folder. */
    public String source() {
        int colon = where.lastIndexOf(':');
        return colon < 0 ? where : where.substring(0, colon);
    }

    /** The line, or 0 if there is none. */
    public int line() {
        int colon = where.lastIndexOf(':');
        try {
            return colon < 0 ? 0 : Integer.parseInt(where.substring(colon + 1));
        } catch (NumberFormatException damaged) {
            return 0; // a summary that was stored by something else
        }
    }
}
