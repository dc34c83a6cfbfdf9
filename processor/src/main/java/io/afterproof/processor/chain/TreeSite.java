package io.afterproof.processor.chain;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;

/**
 * A place in a source file.
 *
 * @param unit the file
 * @param tree what stands there
 */
record TreeSite(SourceUnit unit, Tree tree) implements Site {
    @Override
    public String source() {
        return unit.tree().getSourceFile().toUri().toString();
    }

    @Override
    public String file() {
        return unit.file();
    }

    @Override
    public long position() {
        return unit.start(tree);
    }

    @Override
    public String place() {
        return unit.place(tree);
    }

    @Override
    public boolean isCall() {
        return tree instanceof MethodInvocationTree;
    }
}
