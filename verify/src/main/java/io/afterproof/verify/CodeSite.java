package io.afterproof.verify;

import io.afterproof.processor.chain.Site;
import javax.lang.model.element.Element;

/** A place in a class file. Each is a place of its own, also where the compiler wrote the same source line twice. */
final class CodeSite implements Site {
    /** What stands for a loop of the program. */
    static final String LOOP = "loop";

    private final String folder;
    private final String file;
    private final String member;
    private final int line;
    private final int index;
    private final String what;
    private final Element element;

    /**
     * @param folder the package as a folder, with a slash behind it
     * @param file the source file, or what stands for it
     * @param member the class and method, for people to read
     * @param line the line; 0 if it is not known
     * @param index where in the method
     * @param what tells it from other things on the same line
     * @param element what the place is in
     */
    CodeSite(String folder, String file, String member, int line, int index, String what, Element element) {
        this.folder = folder;
        this.file = file;
        this.member = member;
        this.line = line;
        this.index = index;
        this.what = what;
        this.element = element;
    }

    @Override
    public String source() {
        return folder + file;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public long position() {
        return ((long) line << 32) + index;
    }

    @Override
    public String place() {
        return line > 0 ? folder + file + ":" + line : folder + file + " in " + member;
    }

    @Override
    public boolean isCall() {
        return !what.equals(LOOP);
    }

    int line() {
        return line;
    }

    String member() {
        return member;
    }

    String what() {
        return what;
    }

    Element element() {
        return element;
    }
}
