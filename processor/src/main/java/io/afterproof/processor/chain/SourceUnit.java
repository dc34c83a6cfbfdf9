package io.afterproof.processor.chain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A source file, for saying where things are. */
final class SourceUnit {
    private final CompilationUnitTree tree;
    private final SourcePositions positions;
    private @Nullable CharSequence text;
    private @Nullable String source;

    SourceUnit(CompilationUnitTree tree, SourcePositions positions) {
        this.tree = tree;
        this.positions = positions;
    }

    CompilationUnitTree tree() {
        return tree;
    }

    /** The file's name without its folders. */
    String file() {
        String path = tree.getSourceFile().getName().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The file within its source folder, {@code shop/Agent.java}. */
    String source() {
        String known = source;
        if (known == null) {
            ExpressionTree in = tree.getPackageName();
            known = in == null ? file() : in.toString().replace('.', '/') + "/" + file();
            source = known;
        }
        return known;
    }

    /** File and line, {@code shop/Agent.java:12}. */
    String place(Tree node) {
        long position = position(node);
        return position < 0 || tree.getLineMap() == null
                ? source()
                : source() + ":" + tree.getLineMap().getLineNumber(position);
    }

    /** Whether only the members of its class are written, not the class itself: since Java 25. */
    boolean isCompact() {
        return tree.getTypeDecls().stream()
                .anyMatch(declaration -> declaration instanceof ClassTree type
                        && type.getKind() == Tree.Kind.CLASS
                        && type.getModifiers().getFlags().contains(Modifier.FINAL)
                        && start(type.getModifiers()) < 0);
    }

    long start(Tree node) {
        return positions.getStartPosition(tree, node);
    }

    /**
     * Where to point at for a call: at the name of the method, which in a fluent chain is lines below the start of the
     * expression.
     */
    long position(Tree node) {
        long start = start(node);
        if (!(node instanceof MethodInvocationTree call)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)
                || isShort(select.getExpression())) {
            return start;
        }
        long after = lastKnown(select.getExpression());
        Matcher name = Pattern.compile("\\.\\s*(?:<[^()]*>\\s*)?("
                        + Pattern.quote(select.getIdentifier().toString()) + ")\\s*\\(")
                .matcher(text());
        return after >= 0 && name.find((int) after) ? name.start(1) : start;
    }

    private static boolean isShort(ExpressionTree receiver) {
        return receiver instanceof IdentifierTree
                || receiver instanceof MemberSelectTree select && isShort(select.getExpression());
    }

    /** The last position inside the expression that the compiler is sure to tell. */
    private long lastKnown(Tree expression) {
        if (expression instanceof MethodInvocationTree call) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            return arguments.isEmpty() ? position(call) : lastKnown(arguments.get(arguments.size() - 1));
        }
        return start(expression);
    }

    CharSequence text() {
        CharSequence known = text;
        if (known == null) {
            try {
                known = tree.getSourceFile().getCharContent(true);
            } catch (IOException e) {
                known = "";
            }
            text = known;
        }
        return known;
    }
}
