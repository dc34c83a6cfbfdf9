package io.afterproof.processor.chain;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as any javac knows it. Labels and guards are younger than the oldest API this is compiled against, so they are
 * told by the order in which a scanner meets them, and by the names of their kinds.
 *
 * @param guard the condition behind {@code when}
 * @param statements what is done; for a rule its body
 * @param isRule whether it stands behind an arrow and does not fall through
 * @param isExhaustive whether there is something for every value once this case is there: a default, or a pattern,
 *     with which the compiler demands it
 * @param isDefault whether it takes what no other case takes
 */
record SwitchCase(
        @Nullable ExpressionTree guard,
        List<? extends Tree> statements,
        boolean isRule,
        boolean isExhaustive,
        boolean isDefault) {
    static SwitchCase of(CaseTree tree) {
        Tree body = tree.getBody();
        List<? extends Tree> statements =
                body != null ? List.of(body) : tree.getStatements() == null ? List.of() : tree.getStatements();
        boolean labelled = false;
        boolean exhaustive = false;
        boolean otherwise = false;
        ExpressionTree guard = null;
        for (Tree child : children(tree)) {
            String kind = child.getKind().name();
            if (statements.contains(child)) {
                break;
            }
            if (kind.endsWith("CASE_LABEL")
                    || kind.contains("PATTERN")
                    || tree.getExpressions().contains(child)) {
                labelled = true;
                exhaustive |= kind.contains("PATTERN") || kind.startsWith("DEFAULT") || kind.equals("NULL_LITERAL");
                otherwise |= kind.startsWith("DEFAULT");
            } else if (child instanceof ExpressionTree expression) {
                guard = expression;
            }
        }
        return new SwitchCase(guard, statements, body != null, exhaustive || !labelled, otherwise || !labelled);
    }

    private static List<Tree> children(CaseTree tree) {
        List<Tree> children = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree child, @Nullable Void unused) {
                if (child != null) {
                    children.add(child);
                }
                return null;
            }
        }.visitCase(tree, null);
        return children;
    }
}
