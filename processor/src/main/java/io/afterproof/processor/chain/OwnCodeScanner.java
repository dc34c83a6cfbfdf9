package io.afterproof.processor.chain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Scans what runs as part of this code: not the lambdas and classes that are written in it. */
abstract class OwnCodeScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    @Override
    public final @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
        return null;
    }

    @Override
    public final @Nullable Void visitClass(ClassTree local, @Nullable Void unused) {
        return null;
    }
}
