package io.afterproof.processor.chain;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The code in functions and objects that stand in an expression or that locals in it keep. */
final class HandedCode extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Functions<Tree> functions;
    private final Locals locals;
    private final Symbols symbols;
    private final Set<Tree> trees = new HashSet<>();
    private final Set<ExecutableElement> methods = new LinkedHashSet<>();

    HandedCode(Functions<Tree> functions, Locals locals, Symbols symbols) {
        this.functions = functions;
        this.locals = locals;
        this.symbols = symbols;
    }

    /** All that stands in the functions. */
    Set<Tree> trees() {
        return trees;
    }

    /** The methods of the objects. */
    Set<ExecutableElement> methods() {
        return methods;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        Functions.Handed<Tree> kept = tree == null ? null : functions.usedAt(tree);
        if (kept != null) {
            kept.any().forEach(function -> scan(function, null));
        }
        if (tree instanceof ExpressionTree expression && kept == null && !(tree instanceof NewClassTree)) {
            for (ExpressionTree origin : locals.origins(expression)) {
                if (origin != tree && origin instanceof NewClassTree) {
                    scan(origin, null);
                }
            }
        }
        return super.scan(tree, null);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
        inside(lambda.getBody());
        return null;
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
        trees.add(reference);
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void unused) {
        if (symbols.type(creation) instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement type) {
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                    .forEach(methods::add);
        }
        creation.getArguments().forEach(argument -> scan(argument, null));
        return null;
    }

    private void inside(Tree code) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                Functions.Handed<Tree> kept = tree == null || !trees.add(tree) ? null : functions.usedAt(tree);
                if (kept != null) {
                    kept.any().forEach(function -> HandedCode.this.scan(function, null));
                }
                return super.scan(tree, null);
            }
        }.scan(code, null);
    }
}
