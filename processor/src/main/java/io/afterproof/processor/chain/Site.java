package io.afterproof.processor.chain;

/** A place in the code that is analysed: a call, a loop, a declaration. Equal sites are the same place. */
public interface Site {
    /** What tells its file from all others; findings are told in the order of the files. */
    String source();

    /** The name of the file, without its folders. */
    String file();

    /** Where it stands in its file, for the order of what is told there. */
    long position();

    /** File and line, {@code Agent.java:12}; the file alone if the line is not known. */
    String place();

    /** Whether a call stands there; the loop at a call is one of the library, over the functions it is handed. */
    boolean isCall();
}
