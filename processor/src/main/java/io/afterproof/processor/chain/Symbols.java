package io.afterproof.processor.chain;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What names in a class mean. The first question makes javac attribute the class, wherever it is in its work; from then
 * on it answers from the tree itself, so that the path to a tree need not be whole.
 */
final class Symbols {
    private final Trees trees;
    private final TreePath around;

    /** @param around the path of the class */
    Symbols(Trees trees, TreePath around) {
        this.trees = trees;
        this.around = around;
    }

    TreePath around() {
        return around;
    }

    /** The same for a class inside this one. */
    Symbols inside(Tree type) {
        return new Symbols(trees, new TreePath(around, type));
    }

    @Nullable
    Element element(Tree tree) {
        return trees.getElement(new TreePath(around, tree));
    }

    /** The type of an expression, or of what a type's name stands for. */
    @Nullable
    TypeMirror type(Tree tree) {
        return trees.getTypeMirror(new TreePath(around, tree));
    }

    boolean isBroken(Tree tree) {
        TypeMirror type = type(tree);
        return type != null && type.getKind() == TypeKind.ERROR;
    }
}
